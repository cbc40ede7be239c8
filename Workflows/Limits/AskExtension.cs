using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Limits;

/// <summary>申请延期. Whoever has a task asks for more time; whom the step says grants or refuses it.</summary>
[StoredAs("extension-asked")]
public sealed record ExtensionAsked(DateTimeOffset At, Actor By, int Visit, int Seq, ImmutableSortedDictionary<string, FieldValue> Words)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() => Words;
}

public sealed class AskExtension : TaskAct<ExtensionAsked>
{
    private const decimal LastShare = 80;

    private static readonly Form Form = new([
        FormField.Of(OrderFields.Due, new("延至何时", "Until when"), new MomentType(), required: true),
        OrderFields.OfReason(),
    ]);

    public static readonly Refusal NoLimit = new("extension-no-limit", RefusalKind.Conflict);
    public static readonly Refusal NeverGiven = new("extension-never", RefusalKind.Forbidden);
    public static readonly Refusal TooLate = new("extension-too-late", RefusalKind.Conflict);
    public static readonly Refusal Overdue = new("extension-overdue", RefusalKind.Conflict);
    public static readonly Refusal Paused = new("extension-paused", RefusalKind.Conflict);
    public static readonly Refusal Pending = new("extension-pending", RefusalKind.Conflict);

    /// <summary>It has been granted as often as the step allows.</summary>
    public static Refusal Enough(int times) => new("extension-enough", RefusalKind.Conflict, ("count", times));

    public override string Name => "ask-extension";

    public override Words? Label { get; } = new("申请延期", "Ask for more time");

    public override Words Hint { get; } =
        new("到期前申请延长时限，批准后生效。", "Ask for a later deadline before it passes; it holds once granted.");

    public override string Kind => "ExtensionAsked";

    public override WayBack HowUndone => WayBack.CallingOff;

    public override bool SaysWhyNot(Refusal why) => why == TooLate || why == Overdue || why == Pending || why.Code == Enough(0).Code;

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new ExtensionAsked(at, by, visit, seq, Form.Normalised(filled));

    protected override Saying Told(ExtensionAsked acted, string step, Saying? outcome) =>
        Saying.Of("acts.extension-asked", ("step", step), ("reason", acted.Words.Of(OrderFields.Reason)));

    public override Saying Told(TaskActed acted, string step, Saying? outcome, Func<DateTimeOffset, DateTime> local)
    {
        var words = acted.Filled();
        return Facts.MomentOf(words.GetValueOrDefault(OrderFields.Due)) is { } due
            ? Saying.Of(
                "acts.extension-asked-until",
                ("step", step),
                ("due", new SayingValue.Minute(local(due))),
                ("reason", words.Of(OrderFields.Reason))
            )
            : Told(acted, step, outcome);
    }

    internal override Refusal? Against(OnTask on, Actor by)
    {
        var rule = on.Step.Contingencies.Extensions;
        if (on.Task.Asked is not null || LimitOf(on.Move, on.Visit, on.Task.Seq) is not { } limit)
            return NoLimit;
        if (rule.By is null)
            return NeverGiven;
        if (on.Visit.Paused is not null)
            return Paused;
        if (on.Visit.Tasks.Any(task => task.Asked?.Kind == Extension.Kind && task.Asked.Of == on.Task.Seq))
            return Pending;
        if (on.Visit.Extended >= rule.Times)
            return Enough(rule.Times);
        if (on.Move.At >= limit.Due)
            return Overdue;
        var start = limit.StartFrom(on.Move.Facts, on.Visit.EnteredAt);
        return !rule.Late && on.Move.At > on.Move.Calendar.Share(start, limit.Due, limit.Limit.Clock, LastShare) ? TooLate : null;
    }

    internal override Refusal? Refuses(OnTask on, ExtensionAsked acted)
    {
        if (base.Refuses(on, acted) is { } problems)
            return problems;
        return Facts.MomentOf(acted.Words.GetValueOrDefault(OrderFields.Due)) <= LimitOf(on.Move, on.Visit, on.Task.Seq)!.Due
            ? TaskRefusals.FormProblems([new FieldProblem(OrderFields.Due, Saying.Of("acts.extension-not-later"))])
            : null;
    }

    internal override void Do(OnTask on, ExtensionAsked acted) => Granting.Ask(on, Extension.Kind, acted.By.Answerable.Person, acted.Words);

    /// <summary>The limit by which a task of a visit is due; null without one.</summary>
    internal static RunningLimit? LimitOf(Moving move, Visit visit, int seq) =>
        move.LimitsOf(visit).FirstOrDefault(limit => limit.Tasks.Any(task => task.Seq == seq));
}
