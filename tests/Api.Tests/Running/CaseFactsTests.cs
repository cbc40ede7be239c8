using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Tests.Running;

public sealed class CaseFactsTests
{
    private static readonly FieldValue[] Values =
    [
        FieldValue.Of("1"),
        FieldValue.Of("7"),
        FieldValue.Of("investigate"),
        FieldValue.Of("Investigate"),
        FieldValue.Of(" 有空格 "),
        FieldValue.Of(1m),
        FieldValue.Of(1.50m),
        FieldValue.Of(true),
        FieldValue.Of(false),
        FieldValue.Of("true"),
        FieldValue.Of("a", "b"),
        FieldValue.Of(ImmutableArray.Create("only")),
        FieldValue.Of("a|b", "c"),
        FieldValue.Of("2026-03-02"),
        FieldValue.Of("2026-03-02T09:00:00+08:00"),
        FieldValue.Of(Office.Monday),
        FieldValue.Of("某日"),
    ];

    public static TheoryData<string> Fields => [.. CaseFields.Table.Select(one => one.Name).Append("custom").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Whatever_is_written_into_a_field_is_read_exactly_so(string field)
    {
        foreach (var value in Values)
        {
            var row = Row();
            CaseFacts.Write(row, Changes(field, value));
            Assert.Equal(value, CaseFacts.Of(row)[field]);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_written_again_forgets_what_it_was_and_an_empty_value_clears_it(string field)
    {
        var row = Row();
        foreach (var value in Values)
        {
            CaseFacts.Write(row, Changes(field, value));
            Assert.Equal(value, CaseFacts.Of(row)[field]);
        }
        if (field == CaseFields.ReceivedAt)
            return; // fixed at intake, never empty
        CaseFacts.Write(row, Changes(field, FieldValue.Of("")));
        Assert.Null(CaseFacts.Of(row)[field]);
        Assert.Equal("{}", row.Fields);
    }

    [Fact]
    public void A_value_that_its_column_can_hold_is_kept_nowhere_else()
    {
        var row = Row();
        CaseFacts.Write(row, Changes(CaseFields.PostedAt, FieldValue.Of("2026-03-02")));
        Assert.Equal("""{"postedAt":"2026-03-02"}""", row.Fields);

        CaseFacts.Write(row, Changes(CaseFields.PostedAt, FieldValue.Of(Office.Monday)));

        Assert.Equal(("{}", Office.Monday), (row.Fields, row.PostedAt));
    }

    private static CaseRow Row() =>
        new()
        {
            Number = "YQ-1",
            Title = "题",
            Body = "文",
            RegisteredBy = "collector",
        };

    private static Dictionary<string, FieldValue> Changes(string field, FieldValue value) =>
        new(StringComparer.Ordinal) { [field] = value };
}
