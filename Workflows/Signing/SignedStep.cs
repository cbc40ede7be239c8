using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Signing;

/// <summary>
/// A step whose work is done by <see cref="Signers"/> and nothing else; left by the outcome of the answer that was enough.
/// </summary>
/// <param name="apart">Whom the step is kept apart from (分工制约).</param>
internal class SignedStep(string id, string name, Signers signers, Who apart) : Step(id, name)
{
    public override ImmutableArray<string> Ports { get; } = TaskInputs.Ports(signers.Face.Outcomes, signers.Deadline);

    public override bool Waits => true;

    internal override Signers? Signing => signers;

    internal override Who? Apart => apart;

    public override Saying PortLabel(string port) =>
        TaskInputs.LabelOf(port, signers.Face.Outcomes, signers.Deadline) ?? base.PortLabel(port);

    public override IEnumerable<string> FieldsRead => signers.Signatories.FieldsRead.Concat(TaskInputs.FieldsRead(signers.Deadline));

    public override IEnumerable<string> FieldsAddressing => signers.Signatories.FieldsAddressing;

    public override IEnumerable<string> FieldsWritten => TaskInputs.FieldsWritten(signers.Face);

    public override IEnumerable<string> StepsNamed => apart.StepsNamed.Union(signers.Signatories.StepsNamed, StringComparer.Ordinal);

    protected override TaskFace? OwnFace(string name) => name == SigningFace.Work ? signers.Face : null;

    public override IEnumerable<TaskFace> Faces => [signers.Face];

    public override StepDeadline? DeadlineOf(string face) => signers.Deadline;

    internal override bool IsOnePersons => signers.Signatories is Who;

    internal override ISignatories GivenTo => signers.Signatories;

    internal override Assignee? Further(string unit) => signers.Signatories.Further(unit);

    internal override void Enter(Moving move, Visit visit) => signers.Open(move, visit);

    internal override void Readdress(Moving move, Visit visit, Facts before) => signers.Readdress(move, visit, before);

    internal override void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done) =>
        signers.Complete(move, visit, task, done);

    internal override void Wake(Moving move, Visit visit, string key) => TaskInputs.Wake(move, visit, key, signers.Deadline);

    internal override Visit Relimit(Moving move, Visit visit, Step before) =>
        TaskInputs.Relimit(move, visit, signers.Deadline, before.DeadlineOf(SigningFace.Work), _ => true);

    public override IEnumerable<RunningLimit> Limits(Visit visit) => RunningLimit.Of(signers.Deadline, visit, visit.Tasks);

    internal override Visit Recount(Moving move, Visit visit, RunningLimit limit, DateTimeOffset given, int edition) =>
        signers.Deadline!.Recount(move, visit, limit, given, edition);

    internal override Refusal? Bars(Moving move, OpenTask task, string person) =>
        Contingencies.Own == OwnWork.Second && AskedInstead.HeadApart(move, this, person) is not null
            ? null // the head agrees after them
            : TaskInputs.Bars(move, person, apart);
}
