using CaseFlow.Domain.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>通知. Tells people something, in the inbox and by mail, and goes on at once.</summary>
public sealed class Notify : StepType
{
    private const string Done = "Done";

    /// <summary>Stands for a value that is not told, in every language.</summary>
    private const string Kept = "***";

    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.Notify",
            StepShelf.Telling,
            new("通知", "Notify"),
            new("给岗位或人员发站内通知和邮件，不等回复。", "Tells people in the inbox and by mail, and goes on at once."),
            [
                new("to", new("通知谁", "To"), InputEditor.Recipients, Required: true),
                new(
                    "subject",
                    new("标题", "Subject"),
                    InputEditor.FilledText,
                    Required: true,
                    new("插入的字段，发出时换成案件里的内容", "Inserted fields are filled in with what the case says when it is sent")
                )
                {
                    Demands = new InputDemands { Missing = "findings.notify.no-subject" },
                },
                new("body", new("内容", "Body"), InputEditor.FilledLongText),
                new("mail", new("同时发邮件", "By mail too"), InputEditor.YesNo),
            ],
            [new(Done, new("继续", "Go on"))]
        );

    public override Step Read(ActivitySource source)
    {
        var to = source.Recipients(source.Read<string[]>("to"));
        if (to.IsEmpty)
            source.Error("findings.recipient.missing");
        if (to.Any(recipient => recipient.Kind is RecipientKind.Handler or RecipientKind.HeadOfUnit))
            source.Error("findings.recipient.no-task");
        if (source.Text("subject") is null)
            source.Error("findings.notify.no-subject");
        return new Telling(
            source.Id,
            source.Name,
            to,
            source.Text("subject") ?? source.Name,
            source.Text("body") ?? "",
            source.Flag("mail")
        );
    }

    internal sealed class Telling(string id, string name, ImmutableArray<Recipient> to, string subject, string body, bool mail)
        : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [Done];

        public override IEnumerable<string> FieldsQuoted => QuotedFields.In(subject).Concat(QuotedFields.In(body));

        internal override void Enter(Moving move, Visit visit)
        {
            string Filled(string text) => QuotedFields.Filled(text, field => Told(field, move));
            move.Tell(new Notified(visit.Number, Id, to, Filled(subject), Filled(body), mail));
            move.Leave(visit, Done);
        }
    }

    // A mail leaves the office's hands, and its readers change: what is kept to some goes to nobody in it.
    private static string Told(string field, Moving move) =>
        move.Facts[field] is not { } value ? ""
        : move.Procedure.ReadersOf(field) is null ? value.ToString()!
        : Kept;
}
