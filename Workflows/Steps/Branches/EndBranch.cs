using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 分支结束. A branch ends before it comes to the join of its block, as if it had arrived there; or it ends the whole block, and the run
/// goes on behind the join (ADR 0006).
/// </summary>
public sealed class EndBranch : StepType
{
    internal const string TypeName = "CaseFlow.EndBranch";
    private const string Branch = "branch";
    private const string WholeBlock = "block";

    public override StepDescriptor Descriptor { get; } =
        new(
            TypeName,
            StepShelf.Branching,
            new("分支结束", "End of a branch"),
            new(
                "本分支到此为止，算作已到“汇合”；或结束整个并行块，其余分支的待办随即取消。",
                "The branch ends here and counts as having come to the join; or it ends the whole block and calls the others' tasks off."
            ),
            [
                new("what", new("结束什么", "What ends"), InputEditor.Choice)
                {
                    Choices =
                    [
                        new(Branch, new("本分支", "This branch")),
                        new(WholeBlock, new("整个并行块", "The whole block")) { OnCard = new("结束整个并行块", "ends the whole block") },
                    ],
                    Demands = new InputDemands { Unknown = "findings.branch-end.unknown" },
                },
            ],
            []
        );

    public override Step Read(ActivitySource source)
    {
        var what = source.Text("what") ?? Branch;
        if (what is not (Branch or WholeBlock))
            source.Error("findings.branch-end.unknown", ("mode", what));
        return new End(source.Id, source.Name, what == WholeBlock);
    }

    /// <param name="ofBlock">Whether the whole block ends.</param>
    internal sealed class End(string id, string name, bool ofBlock) : Step(id, name)
    {
        // No port, but what its visit is closed by.
        private const string Ended = "Done";

        public bool OfBlock => ofBlock;

        public override ImmutableArray<string> Ports => [];

        public override Saying PortLabel(string port) => Saying.Of(ofBlock ? "steps.block-ended" : "steps.branch-ended");

        internal override void Enter(Moving move, Visit visit)
        {
            var block = move.BlockOf(visit.Block);
            var join = move.Procedure.Blocks.JoinOf(block.Fork) is { } id ? move.Procedure.Find(id) as FlowJoin.Join : null;
            if (join is null)
                throw new InvalidOperationException($"The block of {Id} has no join.");
            move.Close(visit, Ended);
            if (ofBlock)
                join.GoOn(move, block);
            else
                join.Arrived(move, block, visit.Branch);
        }
    }
}
