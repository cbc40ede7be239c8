using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>听证. A task that is called a hearing, left by the outcome that is chosen.</summary>
public sealed class Hearing : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.Hearing",
            StepShelf.Handling,
            new("听证", "Hearing"),
            new("请当事人到场陈述，按听证的结果往下走。", "Hears those concerned; left by the outcome of the hearing."),
            TaskInputs.WithWho,
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var who = source.Who("who");
        var face = TaskInputs.Face(source, who.FixedRole) with { Title = Saying.Of("steps.hearing", ("step", source.Name)) };
        return new SignedStep(source.Id, source.Name, new Signers(face, who, Answers.FromAll, source.Deadline("deadline", "ladder")), who);
    }
}
