using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 子流程. Another procedure of the office as one step of this one. Whoever reads the procedure puts the steps of the other in its place
/// (ADR 0020), so that no run ever stands at such a step.
/// </summary>
public sealed class SubProcedure : StepType
{
    internal const string TypeName = "CaseFlow.SubProcedure";
    internal const string Procedure = "procedure";
    private const string Results = "results";

    public override StepDescriptor Descriptor { get; } =
        new(
            TypeName,
            StepShelf.Handling,
            new("子流程", "Sub-procedure"),
            new(
                "把另一个已发布的流程用作一个环节；它的每个办结是一个出口。",
                "Another published procedure as one step; each of its ends is a way out."
            ),
            [
                new(Procedure, new("流程", "Procedure"), InputEditor.Procedure, Required: true)
                {
                    OnCard = new("流程：{value}", "procedure: {value}"),
                    Demands = new InputDemands { Missing = "findings.sub.missing" },
                },
                new(
                    Results,
                    new("结果", "Results"),
                    InputEditor.Results,
                    Required: true,
                    new("所选流程的各个办结，按名称。", "The ends of the procedure, by their names.")
                )
                {
                    Demands = new InputDemands { Missing = "findings.sub.no-results" },
                },
            ],
            [],
            PortsFrom: Results,
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var procedure = source.Text(Procedure);
        if (procedure is null)
            source.Error("findings.sub.missing");
        source.Bound(procedure, ActivitySource.LongestName);
        ImmutableArray<string> results = [.. (source.Read<string[]>(Results) ?? []).Where(result => !string.IsNullOrWhiteSpace(result))];
        foreach (var result in results)
            source.Bound(result, ActivitySource.LongestName);
        if (results.IsEmpty)
            source.Error("findings.sub.no-results");
        var distinct = results.Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (distinct.Length != results.Length)
            source.Error("findings.sub.same-name");
        return new Call(source.Id, source.Name, procedure, distinct);
    }

    /// <summary>The step as it is drawn; it stays where the procedure that it calls is not to be had.</summary>
    internal sealed class Call(string id, string name, string? procedure, ImmutableArray<string> results) : Step(id, name)
    {
        /// <summary>Definition id of the procedure that is called; null where none was chosen.</summary>
        public string? Called => procedure;

        public override ImmutableArray<string> Ports => results;

        public override bool Waits => true;

        internal override void Enter(Moving move, Visit visit) =>
            throw new InvalidOperationException($"The procedure that step {Id} calls is not carried.");
    }

    /// <summary>Where the run comes into a procedure that is called. It goes on at once.</summary>
    internal sealed class Entrance(string id, string name, string definitionId, string procedure) : Step(id, name)
    {
        internal const string In = "Done";

        public string DefinitionId => definitionId;

        /// <summary>What people call the procedure.</summary>
        public string Called => procedure;

        public override ImmutableArray<string> Ports => [In];

        public override Saying PortLabel(string port) => Saying.Of("steps.sub-begins", ("procedure", procedure));

        internal override void Enter(Moving move, Visit visit) => move.Leave(visit, In);
    }

    /// <summary>Where the run comes out of it: an end of the procedure when that stands alone.</summary>
    internal sealed class Exit(string id, string name) : Step(id, name)
    {
        internal const string Out = "Done";

        public override ImmutableArray<string> Ports => [Out];

        public override Saying PortLabel(string port) => Saying.Verbatim(Name);

        internal override void Enter(Moving move, Visit visit) => move.Leave(visit, Out);
    }
}
