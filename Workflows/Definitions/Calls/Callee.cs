using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>A procedure that is called, ready to stand in the place of the step that calls it.</summary>
/// <param name="part">Its steps, known by their place.</param>
internal sealed class Callee(SubProcedure.Call call, DefinitionDocument document, ReadPart part)
{
    private readonly string name = document.Name;

    private readonly ImmutableArray<(string Result, SubProcedure.Exit Step)> exits =
    [
        .. part.Steps.Values.OfType<Finish.Ending>().Select(end => (end.Name, new SubProcedure.Exit(end.Id, end.Name) { Type = end.Type })),
    ];

    public SubProcedure.Entrance Entrance { get; } = new(call.Id, call.Name, document.DefinitionId, document.Name) { Type = call.Type };

    /// <summary>The entrance, and the steps of the procedure but for its start.</summary>
    public IEnumerable<Step> Steps => part.Steps.Values.Where(step => step is not Start.Beginning).Select(Placed).Prepend(Entrance);

    /// <summary>Leads in where the call was led to, and out of each end where its result leads.</summary>
    public void Connect(ReadPart whole, ReadPart drawn)
    {
        var start = part.Starts[0];
        foreach (var ((from, port), target) in part.Next)
            whole.Next.TryAdd((from == start.Id ? Entrance.Id : from, port), Placed(target));
        foreach (var (result, exit) in exits)
        {
            if (!call.Ports.Contains(result, StringComparer.Ordinal))
                whole.Findings.Add(Finding.Error("findings.sub.no-way-out", call, ("procedure", name), ("result", result)));
            else if (drawn.Next.TryGetValue((call.Id, result), out var target))
                whole.Next.TryAdd((exit.Id, SubProcedure.Exit.Out), target);
        }
        foreach (var result in call.Ports)
        {
            if (!exits.Any(exit => exit.Result == result))
                whole.Findings.Add(Finding.Error("findings.sub.no-result", call, ("procedure", name), ("result", result)));
            if (!drawn.Next.ContainsKey((call.Id, result)))
                whole.Findings.Add(Finding.Error("findings.dead-end", call, ("outcome", result)));
        }
    }

    /// <summary>Its fields are fields of the whole; one of the same name is the same field.</summary>
    public void Declare(ReadPart whole)
    {
        foreach (var field in part.Variables)
        {
            if (whole.Variables.Find(known => known.Name == field.Name) is not { } known)
                whole.Variables.Add(field);
            else if (known.Type != field.Type)
                whole.Findings.Add(Finding.Error("calls.sub-field", call, ("procedure", name), ("field", known.Called)));
        }
    }

    private Step Placed(Step step) =>
        step switch
        {
            Start.Beginning => Entrance,
            Finish.Ending end => exits.First(exit => exit.Step.Id == end.Id).Step,
            _ => step,
        };
}
