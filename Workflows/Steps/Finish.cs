using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>办结. The run ends here; the step's name is the result that people read.</summary>
public sealed class Finish : StepType
{
    internal const string TypeName = "Elsa.Finish";

    public override StepDescriptor Descriptor { get; } =
        new(
            TypeName,
            StepShelf.Ends,
            new("办结", "Finish"),
            new("案件在这里办结，名称就是办理结果，例如“办结归档”“转送”。", "The case ends here; the name is its result."),
            [],
            []
        );

    public override Step Read(ActivitySource source) => new Ending(source.Id, source.Name);

    internal sealed class Ending(string id, string name) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [];

        internal override void Enter(Moving move, Visit visit) => move.End(RunStatus.Finished, Id, Name);
    }
}
