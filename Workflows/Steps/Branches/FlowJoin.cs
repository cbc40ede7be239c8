using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>汇合. Closes the block of the fork that it belongs to: after all branches, any, or a number of them.</summary>
public sealed class FlowJoin : StepType
{
    private const string Done = "Done";

    public override StepDescriptor Descriptor { get; } =
        new(
            "Elsa.FlowJoin",
            StepShelf.Branching,
            new("汇合", "Join"),
            new(
                "等同时进行的分支到齐，或到了几条，就继续往下走；其余分支随即结束。",
                "Waits for all branches, any, or a number of them; the rest are ended."
            ),
            [
                new("mode", new("怎样算到齐", "Mode"), InputEditor.Choice)
                {
                    Choices =
                    [
                        new("WaitAll", new("全部到齐", "All branches")),
                        new("WaitAny", new("到一条即可", "Any branch")) { Enough = 1 },
                        new("WaitCount", new("到几条即可", "A number of branches")),
                    ],
                    Demands = new InputDemands { Unknown = "findings.join.unknown-mode" },
                },
                new("count", new("几条", "How many"), InputEditor.Number)
                {
                    Demands = new InputDemands
                    {
                        With = "mode",
                        WithChoices = ["WaitCount"],
                        Missing = "findings.join.no-branch-count",
                    },
                },
            ],
            [new(Done, new("继续", "Go on"))]
        );

    public override Step Read(ActivitySource source)
    {
        var mode = source.Text("mode") ?? "WaitAll";
        var count = mode == "WaitCount" ? source.Whole("count") : null;
        if (mode is not ("WaitAll" or "WaitAny" or "WaitCount"))
            source.Error("findings.join.unknown-mode", ("mode", mode));
        if (mode == "WaitCount" && count is not > 0)
            source.Error("findings.join.no-branch-count");
        return new Join(
            source.Id,
            source.Name,
            mode switch
            {
                "WaitAny" => 1,
                "WaitCount" => count is > 0 ? count.Value : 1,
                _ => int.MaxValue,
            }
        );
    }

    internal sealed class Join(string id, string name, int needed) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [Done];

        /// <summary>Branches that must arrive; more than there are means all.</summary>
        internal int Needed => needed;

        internal override void Enter(Moving move, Visit visit)
        {
            var block = move.BlockOf(visit.Block);
            move.Close(visit, Done);
            Arrived(move, block, visit.Branch);
        }

        /// <summary>A branch has come here, or ended without coming here.</summary>
        internal void Arrived(Moving move, Block block, string branch)
        {
            // A branch stands at one place at a time, so it arrives once.
            block = block with { Arrived = block.Arrived.Add(branch) };
            move.Keep(block);
            var all = move.Procedure.StepOf(block.Fork).Ports.Length;
            if (block.Arrived.Length >= Math.Min(needed, all))
                GoOn(move, block);
        }

        /// <summary>The block is over, whatever is still open in it.</summary>
        internal void GoOn(Moving move, Block block)
        {
            move.CloseBlock(block.Number);
            move.Branch(
                block.Parent,
                block.ParentBranch,
                move.Procedure.Next(Id, Done) ?? throw new InvalidOperationException($"Join {Id} leads nowhere.")
            );
        }
    }
}
