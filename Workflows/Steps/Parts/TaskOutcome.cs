using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>结果. One of the buttons under a task.</summary>
/// <param name="Name">The port it leaves by.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Sets">Fields written when it is chosen.</param>
/// <param name="Breaks">For several units: one unit choosing it ends the step at once (异议).</param>
/// <param name="Unconditional">May be chosen without the fields that are required whatever the outcome (退回).</param>
public sealed record TaskOutcome(
    string Name,
    Saying Label,
    ImmutableSortedDictionary<string, FieldValue> Sets,
    bool Breaks,
    bool Unconditional
)
{
    /// <summary>常用. Whether it is what is usually chosen; at most one of a step is.</summary>
    public bool Normal { get; init; }

    /// <summary>拟办. Values of fields under which an earlier step proposed it; empty where no step does.</summary>
    public ImmutableSortedDictionary<string, FieldValue> ProposedBy { get; init; } = FieldJson.NoFields;

    /// <summary>Whether an earlier step proposed it: then it stands first for whoever decides, and is no more than proposed.</summary>
    /// <param name="known">The value of a field that whoever decides may read; null where there is none.</param>
    public bool IsProposed(Func<string, FieldValue?> known) =>
        !ProposedBy.IsEmpty && ProposedBy.All(proposed => proposed.Value.Equals(known(proposed.Key)));

    /// <summary>表态. What a vote for it says; null where the step does not weigh votes.</summary>
    public Stance? Stance { get; init; }
}
