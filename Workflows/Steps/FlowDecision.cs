using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>按条件分两路. Goes one way when a rule over case fields holds, the other way otherwise.</summary>
public sealed class FlowDecision : StepType
{
    private const string Yes = "True";
    private const string No = "False";

    public override StepDescriptor Descriptor { get; } =
        new(
            "Elsa.FlowDecision",
            StepShelf.Branching,
            new("是否判断", "Decision"),
            new("按案件字段判断，符合走“是”，不符合走“否”。", "Goes one way when a rule over case fields holds, the other way otherwise."),
            [new("condition", new("条件", "Condition"), InputEditor.Rule, Required: true)],
            [new(Yes, new("是", "Yes")), new(No, new("否", "No"))]
        );

    public override Step Read(ActivitySource source) =>
        new Decision(source.Id, source.Name, source.Rule("condition", source.Value("condition")));

    internal sealed class Decision(string id, string name, Condition condition) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [Yes, No];

        public override Saying PortLabel(string port) => Saying.Of(port == Yes ? "steps.yes" : "steps.no");

        public override IEnumerable<string> FieldsRead => condition.Fields;

        internal override void Enter(Moving move, Visit visit) => move.Leave(visit, condition.Holds(move.Facts) ? Yes : No);
    }
}
