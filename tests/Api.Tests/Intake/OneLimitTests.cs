using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>A field has the same limit in a file as the table of fields says for every way in.</summary>
public sealed class OneLimitTests
{
    /// <summary>Those that any sign may stand in: another type has rules of its own.</summary>
    public static TheoryData<string> Texts => Of(one => one.Type is TextType or LongTextType);

    public static TheoryData<string> Lists => Of(one => one.Type.Shape == ValueShape.Several);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_in_a_file_is_as_long_as_its_field_may_be(string name)
    {
        var longest = CaseFields.Of(name).Longest;
        var start = name == CaseFields.Url ? "http://a.cn/" : "";

        Assert.Equal(longest, Assert.Single(Reading.Items(Csv(name, start.PadRight(longest, '字')))).Fields.Text(name)!.Length);
        Assert.Contains(
            $"最多 {longest} 字",
            Reading.OnlyError(Csv(name, start.PadRight(longest + 1, '字'))).Reason.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_in_a_file_is_as_long_as_its_field_may_be(string name)
    {
        var (most, longest) = (CaseFields.Of(name).Most, CaseFields.Of(name).Longest);
        var full = string.Join(
            '、',
            Enumerable
                .Range(0, most)
                .Select(number => number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).PadLeft(longest, '字'))
        );

        Assert.Equal(most, Assert.Single(Reading.Items(Csv(name, full))).Fields.List(name).Length);
        Assert.Contains(
            $"最多 {most} 个",
            Reading.OnlyError(Csv(name, $"{string.Join('、', Enumerable.Range(0, most + 1))}")).Reason.Chinese(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"最多 {longest} 字",
            Reading.OnlyError(Csv(name, new string('字', longest + 1))).Reason.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_guide_to_a_file_says_the_limits_of_the_fields() =>
        Assert.All(
            IntakeGuide.Columns.Where(column => column.Column.Field is { Pattern: null, Type.Shape: ValueShape.Line or ValueShape.Lines }),
            column => Assert.Contains($"最多 {column.Column.Field!.Longest} 字", column.How.Chinese(), StringComparison.Ordinal)
        );

    private static TheoryData<string> Of(Func<CaseField, bool> which) => [.. CaseFields.Importable.Where(which).Select(one => one.Name)];

    private static string Csv(string name, string cell)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CaseFields.Title] = "甲",
            [CaseFields.Body] = "内容",
            [name] = cell,
        };
        var headers = cells.Keys.Select(field => IntakeGuide.Columns.Single(column => column.Column == IntakeColumn.Of(field)).Header.Zh);
        return $"{string.Join(',', headers)}\n{string.Join(',', cells.Values)}\n";
    }
}
