using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Merging;

namespace CaseFlow.Workflows.Engine;

/// <summary>更正. Fields of the case were corrected outside of any task, for a stated reason.</summary>
[StoredAs("fields-changed")]
public sealed record FieldsChanged(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Fields) : RunEvent(At, By)
{
    public string Reason { get; init; } = "";

    public override ImmutableSortedDictionary<string, FieldValue> Entered() => Fields;

    public override RunEvent With(ImmutableSortedDictionary<string, FieldValue> entered) => this with { Fields = entered };
}

internal static class Correcting
{
    public static Decision Decide(Moving move, FieldsChanged changed)
    {
        if (Bars(move, changed) is { } bar)
            return new Refused(bar);
        var before = move.Facts;
        move.SetFields(changed.Fields);
        MergingRuns.Corrected(move, before, changed.Fields.Keys);
        if (move.Run.IsOpen)
            Recusing.Readdress(move, before);
        return move.Result();
    }

    private static Refusal? Bars(Moving move, FieldsChanged changed)
    {
        if (!move.Run.IsOpen && !changed.Fields.Keys.All(IsOpenToTheEnd))
            return TaskRefusals.RunEnded;
        var locked = changed.Fields.Keys.Where(CaseFields.IsFixed).ToArray();
        if (locked.Length > 0)
            return TaskRefusals.FixedFields(Labels(locked, move.Procedure));
        var decided = changed.Fields.Keys.Where(field => !move.Procedure.IsCorrectable(field)).ToArray();
        if (decided.Length > 0)
            return TaskRefusals.DecidedFields(Labels(decided, move.Procedure));
        if (changed.By.Person == Actor.System.Person)
            return null; // it only writes the code of somebody in the place of their name
        var others = changed.Fields.Keys.Where(field => !move.Procedure.IsEditedBy(field, changed.By.Roles)).ToArray();
        if (others.Length > 0)
            return TaskRefusals.OthersFields(Labels(others, move.Procedure));
        var early = CaseForm.PastProblems(changed.Fields, changed.At);
        return early.IsEmpty ? null : TaskRefusals.FormProblems(early);
    }

    // Whom a case is about may become known when all is done: whoever it is must not go on reading it (回避).
    private static bool IsOpenToTheEnd(string field) => field == CaseFields.Subjects;

    private static IEnumerable<Saying> Labels(IEnumerable<string> fields, Procedure procedure) =>
        fields.Select(field => CaseForm.LabelOf(field, procedure.Variables));
}
