using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 牵头办理. A lead has the task and decides; others assist, each with a part of their own, and the lead waits for the parts or need not.
/// </summary>
public sealed class LeadTask : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.LeadTask",
            StepShelf.Handling,
            new("牵头办理", "Lead and assistants"),
            new(
                "一家牵头、几家配合：配合的各交一份情况，由牵头的汇总并决定。",
                "One leads and decides; others hand in their parts to the lead."
            ),
            [
                TaskInputs.Who with
                {
                    Label = new("由谁牵头", "Led by"),
                },
                new("assistants", new("由谁配合", "Assisted by"), InputEditor.Signers, Required: true)
                {
                    OnCard = new("{value}配合", "assisted by {value}"),
                },
                new("mayGoAhead", new("牵头的可以不等配合的", "The lead need not wait for the parts"), InputEditor.YesNo),
                .. TaskInputs.Work,
                .. TaskInputs.Rare,
                .. DisputeRule.Inputs,
            ],
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var who = source.Who("who");
        var assistants = new NamedSigners(source.Signers("assistants"));
        var signers = new Signers(TaskInputs.Face(source, who.FixedRole), who, Answers.FromAll, source.Deadline("deadline", "ladder"));
        return new Led(source.Id, source.Name, signers, who, assistants) { WaitsForParts = !source.Flag("mayGoAhead") };
    }

    internal sealed class Led(string id, string name, Signers signers, Who who, NamedSigners assistants)
        : SignedStep(id, name, signers, who)
    {
        public static readonly Refusal PartsMissing = new("parts-missing", RefusalKind.Conflict);

        public bool WaitsForParts { get; init; }

        public override bool IsLed => true;

        public override IEnumerable<string> FieldsRead => base.FieldsRead.Concat(assistants.FieldsRead);

        public override IEnumerable<string> FieldsAddressing => base.FieldsAddressing.Concat(assistants.FieldsAddressing);

        public override IEnumerable<string> StepsNamed => base.StepsNamed.Union(assistants.StepsNamed, StringComparer.Ordinal);

        internal override void Enter(Moving move, Visit visit)
        {
            base.Enter(move, visit);
            AskAssistants(move, visit.Number, []);
        }

        internal override void Readdress(Moving move, Visit visit, Facts before)
        {
            var asked = assistants.Of(before, move.Past, move.People).Named;
            base.Readdress(move, visit, before);
            AskAssistants(move, visit.Number, asked);
        }

        // Those who hand in their part before the lead can decide.
        internal override Refusal? AgainstCompleting(Visit visit, OpenTask task) =>
            WaitsForParts && visit.Tasks.Any(IsPart) ? PartsMissing : null;

        /// <param name="before">Who was asked before a correction: they are not asked twice.</param>
        private void AskAssistants(Moving move, int number, ImmutableArray<Assignee> before)
        {
            if (move.VisitOf(number) is not { Wait: null } visit)
                return;
            var (named, problem) = assistants.Of(move.Facts, move.Past, move.People);
            if (problem is not null)
            {
                move.Keep(move.Wait(visit, problem));
                return;
            }
            var held = move.CancelTasks(visit, task => IsPart(task) && !named.Contains(task.Signatory));
            foreach (var to in named.Where(to => !before.Contains(to) && !held.Tasks.Any(task => IsPart(task) && task.Signatory == to)))
            {
                var part = new NewTask(Assistance.Kind, Face(Assistance.Kind)!.Title, to, held.Due);
                held = move.OpenTask(held, part with { Asked = new Question(Assistance.Kind, Actor.System.Person, 0) });
            }
            move.Keep(held);
        }

        private static bool IsPart(OpenTask task) => task.Asked?.Kind == Assistance.Kind;
    }
}
