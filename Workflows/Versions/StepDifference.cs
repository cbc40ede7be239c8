using System.Text.Json.Nodes;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Versions;

/// <summary>Steps that came, went, were renamed, or are set up differently.</summary>
internal static class StepDifference
{
    public static IEnumerable<ProcedureChange> Of(DrawnProcedure before, DrawnProcedure after)
    {
        foreach (var step in after.Steps.Values.Where(step => !before.Steps.ContainsKey(step.Id)))
            yield return Added(step);
        foreach (var step in before.Steps.Values.Where(step => !after.Steps.ContainsKey(step.Id)))
            yield return Told(ChangeKind.StepRemoved, step, "versions.step-removed");
        foreach (var step in after.Steps.Values)
        {
            if (!before.Steps.TryGetValue(step.Id, out var old))
                continue;
            foreach (var change in Between(old, step))
                yield return change;
        }
    }

    // Of a new step it is told at once what one asks first: who, by when, and what may come of it.
    private static ProcedureChange Added(DrawnStep step)
    {
        var inputs = step.Descriptor?.Inputs ?? [];
        Saying[] told =
        [
            .. Said(step, inputs, InputEditor.Who, "versions.added-who"),
            .. Said(step, inputs, InputEditor.Signers, "versions.added-signers"),
            .. Said(step, inputs, InputEditor.Deadline, "versions.added-limit"),
            .. Said(step, inputs, InputEditor.Outcomes, "versions.added-outcomes"),
        ];
        return told is []
            ? Told(ChangeKind.StepAdded, step, "versions.step-added", ("kind", KindOf(step)))
            : Told(ChangeKind.StepAdded, step, "versions.step-added-with", ("kind", KindOf(step)), ("told", SayingValue.List(told)));
    }

    private static IEnumerable<Saying> Said(DrawnStep step, ImmutableArray<InputDescriptor> inputs, InputEditor editor, string said) =>
        inputs
            .Where(input => input.Editor == editor)
            .Select(input => InputWords.Of(step, input))
            .OfType<Saying>()
            .Select(words => Saying.Of(said, ("words", words)));

    private static IEnumerable<ProcedureChange> Between(DrawnStep old, DrawnStep step)
    {
        if (old.Name != step.Name)
            yield return Told(ChangeKind.StepRenamed, step, "versions.step-renamed", ("before", old.Name));
        if (old.Type != step.Type)
        {
            yield return Told(ChangeKind.StepRetyped, step, "versions.step-retyped", ("before", KindOf(old)), ("after", KindOf(step)));
            yield break;
        }
        foreach (var input in step.Descriptor?.Inputs ?? [])
        {
            if (JsonNode.DeepEquals(old.Value(input.Name), step.Value(input.Name)))
                continue;
            var (sight, isAll) = input.Editor == InputEditor.FormFields ? FormDifference.Of(old, step, input) : ([], false);
            foreach (var told in sight)
                yield return new ProcedureChange(ChangeKind.InputChanged, step.Id, step.Name, input.Name, told);
            if (!isAll || sight.IsEmpty)
                yield return Input(old, step, input);
        }
        if (!JsonNode.DeepEquals(old.Comments, step.Comments))
            yield return Told(ChangeKind.Other, step, "versions.step-comments");
        if (!JsonNode.DeepEquals(old.Unread(), step.Unread()))
            yield return Told(ChangeKind.Other, step, "versions.step-other");
    }

    private static ProcedureChange Input(DrawnStep old, DrawnStep step, InputDescriptor input)
    {
        var (had, has) = (old.Value(input.Name) is not null, step.Value(input.Name) is not null);
        var (before, after) = (InputWords.Of(old, input), InputWords.Of(step, input));
        var told = (had, has) switch
        {
            (false, true) when after is not null => Told(step, "versions.input-set", input, ("after", after)),
            (true, false) when before is not null => Told(step, "versions.input-cleared", input, ("before", before)),
            (true, true) when before is not null && after is not null && before != after => Told(
                step,
                "versions.input-reset",
                input,
                ("before", before),
                ("after", after)
            ),
            _ => Told(step, "versions.input-changed", input),
        };
        return new ProcedureChange(ChangeKind.InputChanged, step.Id, step.Name, input.Name, told);
    }

    private static Saying Told(
        DrawnStep step,
        string said,
        InputDescriptor input,
        params ReadOnlySpan<(string Name, SayingValue Value)> values
    ) => Saying.Of(said, [.. values, ("step", step.Name), ("input", input.Label)]);

    private static ProcedureChange Told(
        ChangeKind kind,
        DrawnStep step,
        string said,
        params ReadOnlySpan<(string Name, SayingValue Value)> values
    ) => new(kind, step.Id, step.Name, null, Saying.Of(said, [.. values, ("step", step.Name)]));

    private static SayingValue KindOf(DrawnStep step) => step.Descriptor is { } known ? known.Name : step.Type;
}
