using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>同时进行. Opens a block of branches, which its join closes (ADR 0006).</summary>
public sealed class FlowFork : StepType
{
    public override StepDescriptor Descriptor { get; } = new(
        "Elsa.FlowFork", StepShelf.Branching,
        new("同时进行", "Fork"),
        new("几条分支同时开始，须在“汇合”处合到一起。", "Several branches begin at once and meet again at a join."),
        [new("branches", new("分支", "Branches"), InputEditor.Branches, Required: true)],
        [],
        PortsFrom: "branches");

    public override Step Read(ActivitySource source)
    {
        ImmutableArray<string> branches = [.. source.Read<string[]>("branches") ?? []];
        if (branches.Length < 2)
            source.Error("fork", $"“{source.Name}”至少要有两条分支，请补上或删去本环节。");
        if (branches.Any(string.IsNullOrWhiteSpace))
            source.Error("fork", $"“{source.Name}”有一条分支没有名称，请补上。");
        if (branches.Distinct(StringComparer.Ordinal).Count() != branches.Length)
            source.Error("fork", $"“{source.Name}”有同名的分支，请改名。");
        return new Fork(source.Id, source.Name, branches);
    }

    internal sealed class Fork(string id, string name, ImmutableArray<string> branches) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => branches;

        internal override void Enter(Moving move, Visit visit)
        {
            move.Close(visit, "Done");
            move.Open(new Block(visit.Number, Id, visit.Block, visit.Branch, []));
            foreach (var branch in branches)
            {
                var target = move.Procedure.Next(Id, branch)
                    ?? throw new InvalidOperationException($"Branch {branch} of {Id} leads nowhere.");
                move.Branch(visit.Number, branch, target);
            }
        }
    }
}
