using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// A step whose work is done by <see cref="Signers"/> and nothing else; left by the outcome of the answer that was enough.
/// </summary>
/// <param name="apart">Whom the step is kept apart from (分工制约), and other steps that it speaks of.</param>
internal sealed class SignedStep(string id, string name, Signers signers, Who apart) : Step(id, name)
{
    public override ImmutableArray<string> Ports { get; } = TaskInputs.Ports(signers.Face.Outcomes, signers.Deadline);

    public override bool Waits => true;

    public override Saying PortLabel(string port) => signers.Face.OutcomeOf(port)?.Label ?? Saying.Verbatim(port);

    public override IEnumerable<string> FieldsRead => signers.Signatories.FieldsRead.Concat(TaskInputs.FieldsRead(signers.Deadline));

    public override IEnumerable<string> FieldsAddressing => signers.Signatories.FieldsAddressing;

    public override IEnumerable<string> FieldsWritten => TaskInputs.FieldsWritten(signers.Face);

    public override IEnumerable<string> StepsNamed => apart.StepsNamed;

    public override TaskFace? Face(string name) => name == Signers.Work ? signers.Face : null;

    public override StepDeadline? DeadlineOf(string face) => signers.Deadline;

    internal override void Enter(Moving move, Visit visit) => signers.Open(move, visit);

    internal override void Readdress(Moving move, Visit visit, Facts before) => signers.Readdress(move, visit, before);

    internal override void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done) =>
        signers.Complete(move, visit, task, done);

    internal override void Wake(Moving move, Visit visit, string key) => TaskInputs.Wake(move, visit, key, signers.Deadline);

    internal override Refusal? Bars(Moving move, OpenTask task, string person) => TaskInputs.Bars(move, person, apart);
}
