using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>
/// Reads a definition with the procedures that it calls in the places of the steps that call them: their steps are steps of the whole,
/// known as <c>{caller}/{step}</c>, so that nothing that the engine does knows of them (ADR 0020).
/// </summary>
internal sealed class Flattening
{
    private const string Circle = "findings.sub.circle";

    private readonly Func<string, StepType?> typeOf;
    private readonly Namesakes names;
    private readonly List<string> chain = [];
    private int left = SizeChecks.MostSteps;

    private Flattening(DefinitionDocument document, Func<string, StepType?> typeOf)
    {
        this.typeOf = typeOf;
        names = Namesakes.In(document);
    }

    public static ReadPart Read(DefinitionDocument document, Func<string, StepType?> typeOf) =>
        new Flattening(document, typeOf).Whole(document, null);

    private ReadPart Whole(DefinitionDocument document, CallPlace? place)
    {
        var drawn = ProcedureReader.Drawn(document, typeOf, place);
        left -= drawn.Steps.Count;
        if (!drawn.Steps.Values.Any(step => step is SubProcedure.Call))
            return drawn;
        chain.Add(document.DefinitionId);
        var whole = drawn with { Steps = new(StringComparer.Ordinal), Next = [] };
        var callees = new Dictionary<string, Callee>(StringComparer.Ordinal);
        foreach (var step in drawn.Steps.Values)
        {
            if (step is SubProcedure.Call call && Called(document, call, whole.Findings) is { } callee)
                callees[call.Id] = callee;
            foreach (var placed in callees.TryGetValue(step.Id, out var own) ? own.Steps : [step])
                Keep(whole, placed);
        }
        chain.RemoveAt(chain.Count - 1);
        foreach (var (way, target) in drawn.Next)
            drawn.Next[way] = callees.TryGetValue(target.Id, out var own) ? own.Entrance : target;
        foreach (var (way, target) in drawn.Next.Where(one => !callees.ContainsKey(one.Key.Step)))
            whole.Next.TryAdd(way, target);
        foreach (var callee in callees.Values)
        {
            callee.Connect(whole, drawn);
            callee.Declare(whole);
        }
        return whole;
    }

    private static void Keep(ReadPart whole, Step step)
    {
        if (!whole.Steps.TryAdd(step.Id, step))
            whole.Findings.Add(Finding.Error("findings.id.twice", step, ("id", step.Id)));
    }

    // Null, and a finding, where what is called cannot stand here.
    private Callee? Called(DefinitionDocument document, SubProcedure.Call call, List<Finding> findings)
    {
        if (call.Called is not { } id)
            return null;
        var called = document.Carried(id);
        if (chain.Contains(id, StringComparer.Ordinal))
            return Refused(findings, call, Circle, ("procedure", called?.Name ?? document.Name));
        if (called is null)
            return Refused(findings, call, "findings.sub.unknown");
        if (call.Ports.IsEmpty)
            return null;
        if (chain.Count > Composition.MostNested)
            return Refused(findings, call, "calls.sub-deep", ("most", Composition.MostNested));
        if (left <= 0)
            return Refused(findings, call, "calls.sub-large", ("most", SizeChecks.MostSteps));
        var part = Whole(called, new CallPlace(call.Id, call.Name, names.IsTwice));
        if (part.Starts.Length != 1)
            return Refused(findings, call, "findings.sub.unknown");
        findings.AddRange(part.Findings.Select(finding => Inside(finding, call.Id, call.Name, called.Name)));
        return new Callee(call, called, part);
    }

    private static Callee? Refused(
        List<Finding> findings,
        SubProcedure.Call call,
        string said,
        params ReadOnlySpan<(string Name, SayingValue Value)> values
    )
    {
        findings.Add(Finding.Error(said, call, values));
        return null;
    }

    /// <summary>What was found in a procedure that is called, told of the step that calls it: nothing else can be opened there.</summary>
    private static Finding Inside(Finding found, string id, string name, string procedure) =>
        found.Text.Code == Circle
            ? Finding.Error(Circle, id, name, ("procedure", procedure))
            : Finding.Error("calls.sub-inside", id, name, ("procedure", procedure), ("finding", found.Text)) with
            {
                Weight = found.Weight,
            };

    /// <summary>The findings of the whole, those of inner steps told of the steps that call; what holds of the caller already is not told of
    /// each.</summary>
    public static IEnumerable<Finding> Outward(Procedure procedure, IReadOnlyCollection<Finding> findings)
    {
        var callers = procedure.Steps.OfType<SubProcedure.Entrance>().ToArray();
        if (callers.Length == 0)
            return findings;
        // The outermost comes first: inner callers stand behind it.
        SubProcedure.Entrance? CallerOf(Finding finding) =>
            finding.Step is { } step ? callers.FirstOrDefault(caller => CallPlace.IsIn(step, caller.Id)) : null;
        bool IsTold(Finding finding, Step caller) => findings.Any(other => other.Step == caller.Id && other.Code == finding.Code);
        return findings
            .Select(finding => (finding, Caller: CallerOf(finding)))
            .Where(one => one.Caller is null || !IsTold(one.finding, one.Caller))
            .Select(one => one.Caller is { } caller ? Inside(one.finding, caller.Id, caller.Name, caller.Called) : one.finding);
    }
}
