using System.Collections.Concurrent;
using System.Collections.Frozen;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// 流程. One version of a procedure, read and ready to run; made from a <see cref="DefinitionDocument"/> by
/// <see cref="ProcedureReader"/>. Immutable and shared by all runs of that version.
/// </summary>
public sealed class Procedure
{
    private readonly FrozenDictionary<string, Step> steps;
    private readonly ImmutableArray<Step> drawn;
    private readonly FrozenDictionary<(string Step, string Port), Step> next;
    private readonly FrozenDictionary<string, Step> ended = FrozenDictionary<string, Step>.Empty;
    private readonly BlockMap blocks;
    private readonly FrozenDictionary<string, ImmutableArray<string>> readers;

    internal Procedure(
        string definitionId,
        int version,
        string name,
        ImmutableArray<FormField> variables,
        Step start,
        IReadOnlyCollection<Step> steps,
        IReadOnlyDictionary<(string Step, string Port), Step> next
    )
    {
        DefinitionId = definitionId;
        Version = version;
        Name = name;
        Variables = variables;
        Start = start;
        drawn = [.. steps];
        this.steps = steps.ToFrozenDictionary(step => step.Id, StringComparer.Ordinal);
        this.next = next.ToFrozenDictionary();
        blocks = BlockMap.Of(this);
        ended = Ended().ToFrozenDictionary(end => end.Step, end => end.Onward, StringComparer.Ordinal);
        readers = FieldReaders.Of(variables, steps);
    }

    public string DefinitionId { get; }

    public int Version { get; }

    public string Name { get; }

    /// <summary>Fields that the procedure itself declares.</summary>
    public ImmutableArray<FormField> Variables { get; }

    public Step Start { get; }

    /// <summary>In the order of the definition, so that findings always come in the same order.</summary>
    public IEnumerable<Step> Steps => drawn;

    /// <summary>Where outcomes lead, as far as it was asked: by step, name of the outcome and whether it asks for nothing.</summary>
    internal ConcurrentDictionary<(string Step, string Outcome, bool Unconditional), WayDirection> Directions { get; } = new();

    /// <summary>The parallel blocks, as drawn.</summary>
    internal BlockMap Blocks => blocks;

    /// <exception cref="InvalidOperationException">A run of another version stands at a step that is not here.</exception>
    public Step StepOf(string id) =>
        Find(id) ?? throw new InvalidOperationException($"Procedure {DefinitionId} v{Version} has no step {id}.");

    public Step? Find(string id) => steps.GetValueOrDefault(id);

    /// <summary>What people call a step; its id when it is not here.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;

    /// <summary>
    /// Whether a field may be corrected outside of any task: what is corrected everywhere, and what says who gets a task. What a step
    /// decided (批示, 级别, 路线) may not.
    /// </summary>
    public bool IsCorrectable(string field) =>
        CaseFields.Find(field) is { Correctable: true }
        || steps.Values.Any(step => step.FieldsAddressing.Contains(field, StringComparer.Ordinal));

    /// <summary>Every field that a form of one of its steps asks for, in the order of the definition.</summary>
    public IEnumerable<FormField> FieldsAsked() => drawn.SelectMany(step => step.Faces).SelectMany(face => face.Form.Fields);

    /// <summary>Roles of whom one is needed to read a field; null where whoever may see the case reads it, none where only whoever
    /// entered it does.</summary>
    public ImmutableArray<string>? ReadersOf(string field) => readers.TryGetValue(field, out var roles) ? roles : null;

    /// <summary>Fields that not everybody reads who may see the case.</summary>
    public IEnumerable<string> RestrictedFields => readers.Keys;

    /// <summary>Whether attachments stand in a field.</summary>
    public bool HoldsFiles(string field) => Holds(field, Reference.Attachment);

    /// <summary>Whether a field names a case.</summary>
    public bool HoldsCases(string field) => Holds(field, Reference.Case);

    private bool Holds(string field, Reference to) =>
        CaseFields.Find(field) is { } own
            ? own.Type.RefersTo == to
            : Variables.Concat(FieldsAsked()).Any(one => one.Name == field && one.Type.RefersTo == to);

    /// <summary>
    /// Whether somebody may write over a field outside of any form: as in a form that asks for it. Who may not read it does not know what
    /// they would write over.
    /// </summary>
    public bool IsEditedBy(string field, ImmutableArray<string> roles)
    {
        if (ReadersOf(field) is { } named && !named.Any(role => roles.Contains(role)))
            return false;
        var asked = FieldsAsked().Where(one => one.Name == field).ToArray();
        return asked.Length == 0 || asked.Any(one => one.IsEditedBy(roles));
    }

    /// <summary>What it may end by: the ways out of a step that calls it (子流程), each once.</summary>
    public IEnumerable<string> Results => drawn.OfType<Finish.Ending>().Select(end => end.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Definition ids of the procedures that it calls, and that those call, each once.</summary>
    public IEnumerable<string> Calls =>
        drawn.OfType<SubProcedure.Entrance>().Select(call => call.DefinitionId).Distinct(StringComparer.Ordinal);

    /// <summary>Names of the fields that it declares or fills.</summary>
    public IEnumerable<string> FieldsFilled =>
        Variables.Select(variable => variable.Name).Concat(drawn.SelectMany(step => step.FieldsWritten)).Distinct(StringComparer.Ordinal);

    /// <summary>The step that a port leads to, or null.</summary>
    public Step? Next(string step, string port) => next.GetValueOrDefault((step, port));

    /// <summary>The steps that a run may come to next; behind the end of a branch, where its block goes on.</summary>
    public IEnumerable<Step> NextOf(Step step)
    {
        foreach (var port in step.Ports)
        {
            if (Next(step.Id, port) is { } target)
                yield return target;
        }
        // Asked twice: a local would be kept with every way that is walked.
        if (BehindEnd(step) is not null)
            yield return BehindEnd(step)!;
    }

    private Step? BehindEnd(Step step) => ended.GetValueOrDefault(step.Id);

    // No line is drawn from an end of a branch; where its block has no single join, it leads nowhere.
    private IEnumerable<(string Step, Step Onward)> Ended()
    {
        foreach (var end in drawn.OfType<EndBranch.End>())
        {
            if (blocks.ForksAround(end.Id) is [.., var fork] && blocks.JoinOf(fork) is { } id && Find(id) is FlowJoin.Join join)
            {
                if (!end.OfBlock)
                    yield return (end.Id, join);
                else if (Next(id, join.Ports[0]) is { } behind)
                    yield return (end.Id, behind);
            }
        }
    }

    /// <summary>Whether a step stands between a fork and its join, the join included.</summary>
    public bool IsInBlock(string step, string fork) => blocks.IsInBlock(step, fork);
}
