using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>办理环节. One task for a person, a role or a unit, left by the outcome that is chosen.</summary>
public sealed class HumanTask : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.HumanTask",
            StepShelf.Handling,
            new("办理环节", "Task"),
            new("交给一个岗位、单位或人员办理，按选择的结果往下走。", "A task for a role, a unit or a person, left by the outcome chosen."),
            [.. TaskInputs.WithWho, .. DisputeRule.Inputs],
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var who = source.Who("who");
        var signers = new Signers(TaskInputs.Face(source, who.FixedRole), who, Answers.FromAll, source.Deadline("deadline", "ladder"));
        return new SignedStep(source.Id, source.Name, signers, who);
    }
}
