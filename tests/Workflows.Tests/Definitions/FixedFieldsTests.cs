using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>The fixed fields of a case, as procedures name them.</summary>
public sealed class FixedFieldsTests
{
    public static TheoryData<string> All => [.. CaseFields.Table.Where(one => one.InConditions).Select(one => one.Name)];

    public static TheoryData<string> Texts =>
        [
            .. CaseFields
                .Table.Where(one => one is { FixedByOffice: false, Choices.IsEmpty: true, Type.Shape: ValueShape.Line or ValueShape.Lines })
                .Select(one => one.Name),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void A_condition_may_read_every_fixed_field_that_a_case_has(string name) =>
        Assert.Empty(
            Flow.Named("x").Start().Decision("d", name, "1").Finish().Lines("start -> d", "d.True -> end", "d.False -> end").Findings
        );

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_fixed_field_is_as_long_in_a_form_as_everywhere_whatever_the_form_says_less(string name)
    {
        var longest = CaseFields.Of(name).Longest;

        Assert.Equal(longest, FieldOf(Asking(name, 0)).Longest);
        Assert.Equal(longest, FieldOf(Asking(name, longest - 1)).Longest);
        Assert.Empty(Asking(name, longest).Findings);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_form_that_takes_more_than_the_case_can_keep_is_not_published(string name)
    {
        var finding = Assert.Single(Asking(name, CaseFields.Of(name).Longest + 1).Findings);

        Assert.Equal(("field", "a"), (finding.Code, finding.Step));
    }

    private static Flow Asking(string name, int maxLength) =>
        Flow.Named("x")
            .Start()
            .Task("a", "Done")
            .With(
                new
                {
                    form = new[]
                    {
                        new
                        {
                            name,
                            type = CaseFields.Of(name).Type.Name,
                            maxLength,
                        },
                    },
                }
            )
            .Finish()
            .Lines("start -> a", "a -> end");

    private static FormField FieldOf(Flow flow) => Assert.Single(flow.Procedure.StepOf("a").Face(SigningFace.Work)!.Form.Fields);
}
