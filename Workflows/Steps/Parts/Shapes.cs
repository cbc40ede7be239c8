using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>How the parts that several step types share are written in a definition.</summary>
internal static class Shapes
{
    internal sealed record WhoShape(
        string? Role,
        string? Unit,
        string? UnitField,
        string? Person,
        string? PersonField,
        string? DoneBy,
        string[]? NotBy
    );

    internal sealed record OutcomeShape(
        string? Name,
        string? Label,
        Dictionary<string, System.Text.Json.JsonElement>? Sets,
        bool Breaks,
        bool Unconditional,
        bool Normal = false,
        Stance? Stance = null,
        Dictionary<string, System.Text.Json.JsonElement>? ProposedBy = null
    );

    internal sealed record LimitShape(decimal Amount, Clock? Clock, string? From, string? Overdue, string? Until = null);

    public static Who Who(this ActivitySource source, string input)
    {
        var who = Who(source, source.Read<WhoShape>(input));
        if (who.IsNobody)
            source.Error("findings.nobody.task");
        return who;
    }

    /// <summary>Several such rules; none at all, or one that names nobody, becomes a finding.</summary>
    public static ImmutableArray<Who> Signers(this ActivitySource source, string input)
    {
        ImmutableArray<Who> signers = [.. (source.Read<WhoShape[]>(input) ?? []).Select(shape => Who(source, shape))];
        if (signers.IsEmpty || signers.Any(who => who.IsNobody))
            source.Error("findings.signers.nobody");
        return signers.RemoveAll(who => who.IsNobody);
    }

    private static Who Who(ActivitySource source, WhoShape? shape)
    {
        foreach (var part in new[] { shape?.Role, shape?.Unit, shape?.UnitField, shape?.Person, shape?.PersonField, shape?.DoneBy })
            source.Bound(part, ActivitySource.LongestName);
        return new Who(
            Filled(shape?.Role),
            Filled(shape?.Unit),
            Filled(shape?.UnitField),
            Filled(shape?.Person),
            Filled(shape?.PersonField),
            Filled(shape?.DoneBy) is { } done ? source.IdOf(done) : null,
            [.. (shape?.NotBy ?? []).Select(source.IdOf)]
        );
    }

    public static ImmutableArray<TaskOutcome> Outcomes(this ActivitySource source, string input)
    {
        var outcomes = ImmutableArray.CreateBuilder<TaskOutcome>();
        foreach (var shape in source.Read<OutcomeShape[]>(input) ?? [])
        {
            source.Bound(shape.Name, ActivitySource.LongestName);
            if (string.IsNullOrWhiteSpace(shape.Name))
                source.Error("findings.outcome.unnamed");
            else if (outcomes.Any(outcome => outcome.Name == shape.Name))
                source.Error("findings.outcome.same-name", ("outcome", shape.Name));
            else
                outcomes.Add(
                    new TaskOutcome(
                        shape.Name,
                        Saying.Verbatim(Filled(shape.Label) ?? shape.Name),
                        Sets(source, shape),
                        shape.Breaks,
                        shape.Unconditional
                    )
                    {
                        Normal = shape.Normal,
                        Stance = shape.Stance,
                        ProposedBy = Proposed(source, shape),
                    }
                );
        }
        if (outcomes.Count(outcome => outcome.Normal) > 1)
            source.Error("findings.outcome.many-normal");
        if (outcomes.Count == 0)
            outcomes.Add(new TaskOutcome("Done", Saying.Of("steps.submit"), FieldJson.NoFields, false, false));
        return outcomes.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, FieldValue> Sets(ActivitySource source, OutcomeShape shape)
    {
        var label = shape.Label ?? shape.Name!;
        foreach (var (field, value) in shape.Sets ?? [])
        {
            if (CaseFields.IsFixed(field))
                source.Error("findings.outcome.fixed-field", ("outcome", label), ("field", CaseFields.Called(field)));
            else if (FieldJson.Read(value) is null)
                source.Error("findings.outcome.bad-value", ("outcome", label), ("field", CaseFields.Called(field)));
        }
        return FieldJson.Read(shape.Sets);
    }

    private static ImmutableSortedDictionary<string, FieldValue> Proposed(ActivitySource source, OutcomeShape shape)
    {
        foreach (var (field, _) in (shape.ProposedBy ?? []).Where(pair => FieldJson.Read(pair.Value) is null))
            source.Error("findings.outcome.bad-value", ("outcome", shape.Label ?? shape.Name!), ("field", CaseFields.Called(field)));
        return FieldJson.Read(shape.ProposedBy);
    }

    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    public static TimeLimit? Limit(this ActivitySource source, string input) =>
        source.Read<LimitShape>(input) is { } shape ? Limit(source, shape) : null;

    public static StepDeadline? Deadline(this ActivitySource source, string input, string ladderInput)
    {
        if (source.Value(input) is null)
            return null;
        var ladder = source.Ladder(ladderInput);
        var overdueTo = Contingencies.OverdueToOf(source);
        return source.Read<LimitShape>(input) is { } shape && Limit(source, shape) is { } limit
            ? new StepDeadline(limit, Filled(shape.From), ladder, Filled(shape.Overdue))
            {
                OverdueTo = overdueTo,
                UntilField = Filled(shape.Until),
            }
            : null;
    }

    public static TimeLimit? Limit(ActivitySource source, LimitShape shape)
    {
        if (shape.Clock is not { } clock)
        {
            source.Error("findings.deadline.no-clock");
            return null;
        }
        var dayClock = clock is Clock.WorkingDays or Clock.CalendarDays;
        if (shape.Amount > 0 && shape.Amount <= 10_000 && (!dayClock || decimal.IsInteger(shape.Amount)))
            return new TimeLimit(shape.Amount, clock);
        source.Error("findings.deadline.range", ("amount", shape.Amount));
        return null;
    }
}
