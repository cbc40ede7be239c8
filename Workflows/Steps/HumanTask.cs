using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>办理环节. One task for a person, a role or a unit, left by the outcome that is chosen.</summary>
public sealed class HumanTask : StepType
{
    public override StepDescriptor Descriptor { get; } = new(
        "CaseFlow.HumanTask", StepShelf.Handling,
        new("办理环节", "Task"),
        new("交给一个岗位、单位或人员办理，按选择的结果往下走。", "A task for a role, a unit or a person, left by the outcome chosen."),
        TaskInputs.WithWho,
        [],
        PortsFrom: "outcomes",
        Waits: true);

    public override Step Read(ActivitySource source) => new Handling(
        source.Id, source.Name, TaskInputs.Face(source), source.Who("who"), source.Deadline("deadline", "ladder"));

    internal sealed class Handling(string id, string name, TaskFace face, Who who, StepDeadline? deadline) : Step(id, name)
    {
        private const string Work = "work";

        public override ImmutableArray<string> Ports { get; } = TaskInputs.Ports(face.Outcomes, deadline);

        public override bool Waits => true;

        public override string PortLabel(string port) => face.OutcomeOf(port)?.Label ?? port;

        public override IEnumerable<string> FieldsRead => who.FieldsRead.Concat(TaskInputs.FieldsRead(deadline));

        public override IEnumerable<string> FieldsAddressing => who.FieldsRead;

        public override IEnumerable<string> FieldsWritten => TaskInputs.FieldsWritten(face);

        public override IEnumerable<string> StepsNamed => who.StepsNamed;

        public override TaskFace? Face(string name) => name == Work ? face : null;

        public override StepDeadline? DeadlineOf(string face) => deadline;

        internal override void Enter(Moving move, Visit visit)
        {
            var (to, problem) = who.Resolve(move.Facts, move.Run);
            if (problem is not null)
            {
                move.Keep(move.Wait(visit, problem));
                return;
            }
            var held = deadline is null || visit.Due is not null ? visit : deadline.Arm(move, visit);
            move.Keep(move.OpenTask(held with { Wait = null }, Work, face.Title, to, held.Due));
        }

        internal override void Readdress(Moving move, Visit visit, Facts before)
        {
            var (to, problem) = who.Resolve(move.Facts, move.Run);
            if (problem is null && visit.Tasks is [{ To: var holder }] && holder == to)
                return;
            Enter(move, move.CancelTasks(visit, _ => true));
        }

        internal override void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done) => move.Leave(visit, done.Outcome);

        internal override void Wake(Moving move, Visit visit, string key) => TaskInputs.Wake(move, visit, key, deadline);

        internal override Refusal? Bars(Moving move, OpenTask task, string person) => TaskInputs.Bars(move, person, who);
    }
}
