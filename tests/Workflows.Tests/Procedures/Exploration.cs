using System.Collections.Immutable;
using System.Text;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>
/// Walks a procedure breadth first: from every state every outcome of every open task, with every value of the fields that decide
/// a way, and every timer. Two states are one when the same tasks are open and the deciding fields are the same.
/// </summary>
internal sealed class Exploration
{
    private static readonly ImmutableSortedDictionary<string, FieldValue> NoFields = ImmutableSortedDictionary.Create<string, FieldValue>(
        StringComparer.Ordinal
    );

    private readonly Procedure procedure;
    private readonly ImmutableArray<string> deciding;
    private readonly Dictionary<string, State> seen = new(StringComparer.Ordinal);
    private readonly Queue<State> open = new();
    private readonly HashSet<(string Step, string Face, string Outcome)> taken = [];

    public Exploration(Procedure procedure)
    {
        this.procedure = procedure;
        deciding = [.. procedure.Steps.Where(step => !step.Waits).SelectMany(step => step.FieldsRead).Distinct(StringComparer.Ordinal)];
        var empty = new State(Run.Of(procedure.DefinitionId, procedure.Version), Facts.None, FilledForm.Moment, "");
        Try(empty, new RunStarted(empty.At, Actor.System, NoFields));
        while (open.TryDequeue(out var state))
            Widen(state);
    }

    public int States => seen.Count;

    /// <summary>Names of the ends that were reached.</summary>
    public IEnumerable<string> Ends =>
        seen.Values.Select(state => state.Run.EndedAt).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Outcomes that no way leads to.</summary>
    public IEnumerable<string> Untaken =>
        from step in procedure.Steps
        from face in new[] { "work", "report", "supervise" }
        from outcome in step.Face(face)?.Outcomes ?? []
        where !taken.Contains((step.Id, face, outcome.Name))
        select $"{step.Id}: {outcome.Name}";

    /// <summary>States in which an open run has no holder, or waits for a correction of the case.</summary>
    public IEnumerable<string> Stranded =>
        seen
            .Values.Where(state =>
                state.Run.IsOpen && (state.Run.Visits.IsEmpty || state.Run.Visits.Any(visit => !visit.IsHeld || visit.Wait is not null))
            )
            .Select(state => state.Key);

    /// <summary>States from which no end can be reached.</summary>
    public IEnumerable<string> Endless
    {
        get
        {
            var ending = new HashSet<State>(ReferenceEqualityComparer.Instance);
            var back = new Stack<State>(seen.Values.Where(state => !state.Run.IsOpen));
            while (back.TryPop(out var state))
            {
                if (!ending.Add(state))
                    continue;
                foreach (var before in state.Before)
                    back.Push(before);
            }
            return seen.Values.Where(state => !ending.Contains(state)).Select(state => state.Key);
        }
    }

    private sealed record State(Run Run, Facts Facts, DateTimeOffset At, string Key)
    {
        public List<State> Before { get; } = [];
    }

    private void Widen(State state)
    {
        foreach (var visit in state.Run.Visits)
        {
            foreach (var timer in visit.Timers)
                Try(state, new DeadlinePassed(timer.At > state.At ? timer.At : state.At, visit.Number, timer.Key));
            foreach (var task in visit.Tasks)
            {
                var face = procedure.StepOf(visit.Step).Face(task.Face)!;
                foreach (var outcome in face.Outcomes)
                    Complete(state, visit, task, face, outcome);
            }
        }
    }

    private void Complete(State state, Visit visit, OpenTask task, TaskFace face, TaskOutcome outcome)
    {
        // Somebody new for every step: whoever else did something is never in the way.
        var by = new Actor(
            task.To.Person ?? $"doer-of-{visit.Step}",
            [.. new[] { task.To.Role }.OfType<string>()],
            [.. new[] { task.To.Unit }.OfType<string>()]
        );
        foreach (var choice in Choices(face, outcome))
        {
            Try(state, new TaskCompleted(state.At, by, visit.Number, task.Seq, outcome.Name, FilledForm.For(face, outcome, choice)));
            taken.Add((visit.Step, task.Face, outcome.Name));
        }
    }

    private IEnumerable<ImmutableSortedDictionary<string, FieldValue>> Choices(TaskFace face, TaskOutcome outcome)
    {
        IEnumerable<ImmutableSortedDictionary<string, FieldValue>> all = [NoFields];
        foreach (
            var field in face.Form.Fields.Where(field =>
                deciding.Contains(field.Name) && field.IsRequiredFor(outcome.Name, outcome.Unconditional)
            )
        )
        {
            var values = field.Type switch
            {
                ChoiceType => field.Choices.Select(choice => FieldValue.Of(choice.Value)).ToArray(),
                YesNoType => [FieldValue.Of(true), FieldValue.Of(false)],
                _ => [],
            };
            if (values.Length > 0)
                all = all.SelectMany(known => values.Select(value => known.SetItem(field.Name, value))).ToArray();
        }
        return all;
    }

    private void Try(State from, RunEvent happened)
    {
        var decision = ProcedureEngine.Decide(
            procedure,
            from.Run,
            from.Facts,
            new OfficeAt(RunningCase.Calendar, Organisation.None),
            happened
        );
        var moved = decision as Moved ?? throw new InvalidOperationException($"{happened} at {from.Key}: {decision}");
        var key = KeyOf(moved.Next, moved.Facts);
        if (!seen.TryGetValue(key, out var next))
        {
            next = new State(moved.Next, moved.Facts, happened.At, key);
            seen.Add(key, next);
            open.Enqueue(next);
        }
        next.Before.Add(from);
    }

    private string KeyOf(Run run, Facts facts)
    {
        var key = new StringBuilder(run.EndedAt);
        foreach (var visit in run.Visits.OrderBy(visit => visit.Step, StringComparer.Ordinal))
            key.Append(visit.Step)
                .Append('(')
                .AppendJoin(',', visit.Tasks.Select(task => task.Face + task.To.Unit))
                .Append(visit.Wait)
                .Append(") ");
        foreach (var block in run.Blocks)
            key.Append(block.Fork).Append('[').AppendJoin(',', block.Arrived).Append("] ");
        if (run.IsOpen)
        {
            foreach (var field in deciding)
                key.Append(field).Append('=').Append(facts[field]).Append(' ');
        }
        return key.ToString();
    }
}
