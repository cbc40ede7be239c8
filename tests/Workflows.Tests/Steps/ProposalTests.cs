using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Steps;

public sealed class ProposalTests
{
    [Fact]
    public void An_outcome_is_proposed_where_every_field_says_so()
    {
        var assign = Outcome(("route", FieldValue.Of("assign")), ("urgent", FieldValue.Of(true)));

        Assert.True(assign.IsProposed(Known(("route", FieldValue.Of("assign")), ("urgent", FieldValue.Of(true)))));
        Assert.False(assign.IsProposed(Known(("route", FieldValue.Of("assign")))));
        Assert.False(assign.IsProposed(Known(("route", FieldValue.Of("supervise")), ("urgent", FieldValue.Of(true)))));
    }

    [Fact]
    public void What_no_step_proposes_is_proposed_nowhere() =>
        Assert.False(Outcome().IsProposed(Known(("route", FieldValue.Of("assign")))));

    [Fact]
    public void What_whoever_decides_may_not_read_proposes_nothing() =>
        Assert.False(Outcome(("route", FieldValue.Of("assign"))).IsProposed(_ => null));

    private static Func<string, FieldValue?> Known(params (string Name, FieldValue Value)[] known) =>
        name => known.FirstOrDefault(one => one.Name == name).Value;

    private static TaskOutcome Outcome(params (string Name, FieldValue Value)[] proposing) =>
        new("Assign", Saying.Verbatim("交办"), FieldJson.NoFields, false, false)
        {
            ProposedBy = FieldJson.NoFields.AddRange(proposing.Select(one => KeyValuePair.Create(one.Name, one.Value))),
        };
}
