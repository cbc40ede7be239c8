using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>同时进行. Opens a block of branches, which its join closes (ADR 0006).</summary>
public sealed class FlowFork : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "Elsa.FlowFork",
            StepShelf.Branching,
            new("同时进行", "Fork"),
            new("几条分支同时开始，须在“汇合”处合到一起。", "Several branches begin at once and meet again at a join."),
            [new("branches", new("分支", "Branches"), InputEditor.Branches, Required: true)],
            [],
            PortsFrom: "branches"
        );

    public override Step Read(ActivitySource source)
    {
        ImmutableArray<string> branches = [.. source.Read<string[]>("branches") ?? []];
        foreach (var branch in branches)
            source.Bound(branch, ActivitySource.LongestName);
        if (branches.Length < 2)
            source.Error("findings.fork.few");
        if (branches.Any(string.IsNullOrWhiteSpace))
            source.Error("findings.fork.unnamed");
        if (branches.Distinct(StringComparer.Ordinal).Count() != branches.Length)
            source.Error("findings.fork.same-name");
        return new Fork(
            source.Id,
            source.Name,
            [.. branches.Where(branch => !string.IsNullOrWhiteSpace(branch)).Distinct(StringComparer.Ordinal)]
        );
    }

    internal sealed class Fork(string id, string name, ImmutableArray<string> branches) : Step(id, name)
    {
        // No port, but what its visit is closed by.
        private const string Parted = "Done";

        public override ImmutableArray<string> Ports => branches;

        public override Saying PortLabel(string port) =>
            port == Parted && !branches.Contains(port, StringComparer.Ordinal) ? Saying.Of("steps.parted") : base.PortLabel(port);

        internal override void Enter(Moving move, Visit visit)
        {
            move.Close(visit, Parted);
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
