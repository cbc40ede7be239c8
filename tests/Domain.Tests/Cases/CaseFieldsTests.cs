using System.Reflection;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;

namespace CaseFlow.Domain.Tests.Cases;

public sealed class CaseFieldsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Texts =>
        [
            .. CaseFields
                .Table.Where(one => one is { Registered: true, Correctable: true, Type: TextType or LongTextType, Pattern: null })
                .Select(one => one.Name),
        ];

    public static TheoryData<string> Lists => [.. CaseFields.Table.Where(one => one.Most > 1).Select(one => one.Name)];

    [Fact]
    public void Every_field_that_the_code_names_has_its_row_and_each_name_only_one()
    {
        var named = typeof(CaseFields)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(one => one.IsLiteral)
            .Select(one => (string)one.GetRawConstantValue()!);

        Assert.Empty(named.Except(CaseFields.Table.Select(one => one.Name), StringComparer.Ordinal));
        Assert.Distinct(CaseFields.Table.Select(one => one.Name));
    }

    [Fact]
    public void Every_field_is_named_in_both_languages_and_by_one_label_only()
    {
        Assert.All(CaseFields.Table, one =>
            Assert.False(string.IsNullOrWhiteSpace(one.Label.Zh) || string.IsNullOrWhiteSpace(one.Label.En))
        );
        Assert.Distinct(CaseFields.Table.Select(one => one.Label.Zh));
        Assert.Distinct(CaseFields.Table.Select(one => one.Label.En));
    }

    [Fact]
    public void What_only_the_office_sets_comes_in_by_no_way() =>
        Assert.All(CaseFields.Table.Where(one => one.FixedByOffice), one =>
            Assert.False(one.Registered || one.Importable || one.Correctable)
        );

    [Fact]
    public void What_a_file_may_tell_may_be_told_at_registration_too() =>
        Assert.All(CaseFields.Importable, one => Assert.True(one.Registered, one.Name));

    [Fact]
    public void Only_moments_can_lie_in_the_past_alone() =>
        Assert.All(CaseFields.Past, one => Assert.Equal(ValueShape.Moment, one.Type.Shape));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_has_one_limit_at_registration_and_when_it_is_corrected(string name)
    {
        var longest = CaseFields.Of(name).Longest;

        Assert.Empty(Problems(name, FieldValue.Of(new string('字', longest))));
        Assert.Equal([name, name], Problems(name, FieldValue.Of(new string('字', longest + 1))));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_has_one_limit_at_registration_and_when_it_is_corrected(string name)
    {
        var (most, longest) = (CaseFields.Of(name).Most, CaseFields.Of(name).Longest);

        Assert.Empty(Problems(name, FieldValue.Of([.. Enumerable.Range(0, most).Select(number => $"u{number}")])));
        Assert.Empty(Problems(name, FieldValue.Of([new string('字', longest)])));
        Assert.Equal([name, name], Problems(name, FieldValue.Of([.. Enumerable.Range(0, most + 1).Select(number => $"u{number}")])));
        Assert.Equal([name, name], Problems(name, FieldValue.Of([new string('字', longest + 1)])));
    }

    [Theory]
    [InlineData("https://a.cn/1", true)]
    [InlineData("HTTP://A.CN", true)]
    [InlineData("http://a.cn/一 二", true)]
    [InlineData("http://", false)]
    [InlineData("http://a.cn http://b.cn", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_link_is_of_the_web_however_it_comes(string link, bool taken) =>
        Assert.Equal(!taken, Problems(CaseFields.Url, FieldValue.Of(link)).Any());

    [Fact]
    public void An_item_needs_title_and_body()
    {
        var item = Facts.None.With(CaseFields.Source, FieldValue.Of("信箱"));

        Assert.Equal([CaseFields.Title, CaseFields.Body], CaseForm.CheckItem(item, Now).Select(problem => problem.Field));
    }

    [Fact]
    public void Nothing_is_posted_or_discovered_after_now() =>
        Assert.All(CaseFields.Past, one =>
            Assert.Equal(
                [one.Name],
                CaseForm.CheckItem(Item.With(one.Name, FieldValue.Of(Now.AddSeconds(1))), Now).Select(problem => problem.Field)
            )
        );

    private static Facts Item { get; } =
        Facts.None.With(CaseFields.Title, FieldValue.Of("路灯不亮")).With(CaseFields.Body, FieldValue.Of("三天了"));

    // At registration, then as a correction.
    private static IEnumerable<string> Problems(string field, FieldValue value) =>
        CaseForm
            .CheckItem(Item.With(field, value), Now)
            .Concat(CaseForm.Check(new Dictionary<string, FieldValue>(StringComparer.Ordinal) { [field] = value }, []))
            .Select(problem => problem.Field);
}
