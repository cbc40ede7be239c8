using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using static CaseFlow.Domain.Tests.Fields.Forms;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class FieldTypesTests
{
    /// <summary>A type that a deployment might add: a year of four digits.</summary>
    private sealed record PlantedYear : FieldType
    {
        public override string Name => "Year";

        public override ValueShape Shape => ValueShape.Line;

        public override ImmutableArray<Comparison> Comparisons => [Comparison.Is];

        public override Saying? Problem(FormField field, FieldValue value) =>
            value is FieldValue.Text { Value.Length: 4 } ? null : Saying.Verbatim("不是年份。");

        public override FieldValue Normalised(FieldValue value) =>
            value is FieldValue.Number number ? FieldValue.Of(number.ToString()) : value;
    }

    public static TheoryData<string> Names => [.. FieldTypes.All.Select(type => type.Name)];

    [Fact]
    public void Every_type_in_its_folder_is_found_by_the_name_that_stored_procedures_hold()
    {
        string[] held =
        [
            "Case",
            "Choice",
            "Choices",
            "Date",
            "File",
            "LongText",
            "Moment",
            "Number",
            "Person",
            "Text",
            "Texts",
            "Unit",
            "Units",
            "YesNo",
        ];
        Assert.Empty(held.Except(FieldTypes.All.Select(type => type.Name), StringComparer.Ordinal));
        Assert.All(FieldTypes.All, type => Assert.Equal(type, FieldTypes.Find(type.Name.ToUpperInvariant())));
        Assert.Null(FieldTypes.Find("Colour"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_says_which_comparisons_mean_something_and_filled_and_empty_always_do(string name)
    {
        var comparisons = FieldTypes.Find(name)!.Comparisons;

        Assert.Distinct(comparisons);
        Assert.Contains(Comparison.Filled, comparisons);
        Assert.Contains(Comparison.Empty, comparisons);
    }

    [Theory]
    [InlineData("Unit", Reference.Unit)]
    [InlineData("Units", Reference.Unit)]
    [InlineData("Person", Reference.Person)]
    [InlineData("Case", Reference.Case)]
    [InlineData("File", Reference.Attachment)]
    public void A_type_says_what_its_values_name_and_all_others_name_nothing(string name, Reference reference)
    {
        Assert.Equal(reference, FieldTypes.Find(name)!.RefersTo);
        Assert.Equal(5, FieldTypes.All.Count(type => type.RefersTo != Reference.Nothing));
    }

    [Theory]
    [InlineData("Units")]
    [InlineData("File")]
    [InlineData("Texts")]
    public void One_entry_of_a_list_is_kept_as_a_list(string name) =>
        Assert.Equal(FieldValue.Of(["甲"]), FieldTypes.Find(name)!.Normalised(FieldValue.Of("甲")));

    [Fact]
    public void A_moment_is_kept_in_UTC() =>
        Assert.Equal(FieldValue.Of("2026-09-18T01:30:00.000Z"), new MomentType().Normalised(FieldValue.Of("2026-09-18T09:30:00+08:00")));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_value_of_a_type_stays_as_it_is(string name) =>
        Assert.Equal(FieldValue.Of(true), FieldTypes.Find(name)!.Normalised(FieldValue.Of(true)));

    [Fact]
    public void Short_texts_that_nobody_lists_are_neither_blank_nor_without_end()
    {
        Assert.Empty(Check(Field("职务", "Texts"), FieldValue.Of(["局长", "主任"])));
        Assert.Single(Check(Field("职务", "Texts"), FieldValue.Of(["局长", " "])));
        Assert.Single(Check(Field("职务", "Texts"), FieldValue.Of([new string('长', 101)])));
        Assert.Single(Check(Field("职务", "Texts"), FieldValue.Of([.. Enumerable.Range(0, 201).Select(number => $"职{number}")])));
        Assert.Single(Check(Field("职务", "Texts"), FieldValue.Of(1)));
    }

    [Fact]
    public void A_form_checks_and_keeps_a_type_that_it_has_never_heard_of()
    {
        var form = new Form([Field("年份", new PlantedYear())]);

        Assert.Equal("不是年份。", Assert.Single(Check(Field("年份", new PlantedYear()), FieldValue.Of("26"))).Text.Chinese());
        Assert.Empty(Check(Field("年份", new PlantedYear()), FieldValue.Of("2026")));
        Assert.Equal(FieldValue.Of("2026"), form.Normalised(Entered(("年份", FieldValue.Of(2026))))["年份"]);
    }
}
