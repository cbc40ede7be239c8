using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>开始. Where every run begins; a procedure has exactly one.</summary>
public sealed class Start : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "Elsa.Start",
            StepShelf.Ends,
            new("开始", "Start"),
            new("案件从这里进入流程。", "A case enters the procedure here."),
            [],
            [new("Done", new("开始", "Started"))]
        );

    public override Step Read(ActivitySource source) => new Beginning(source.Id, source.Name);

    internal sealed class Beginning(string id, string name) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => ["Done"];

        internal override void Enter(Moving move, Visit visit) => move.Leave(visit, "Done");
    }
}
