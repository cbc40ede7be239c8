using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>Something that the reader may do with the task beside completing it.</summary>
/// <param name="Name">As in the address <c>…/acts/NAME</c>.</param>
/// <param name="WhyNot">Why it cannot be done; only of what they could have done before. Null when it can.</param>
public sealed record ActView(string Name, Saying Label, Saying Hint, IReadOnlyList<AskedField> Form, Saying? WhyNot);

/// <summary>One of those who sign at the step, or are asked beside it.</summary>
/// <param name="Seq">Number of their task.</param>
/// <param name="Name">Who it is, or was asked.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Outcome">How they voted; null while they have not.</param>
/// <param name="AddedBy">Who added or asked them; null for those whom the step names.</param>
/// <param name="Place">Where they sign, seen from whoever added them; null for all others.</param>
/// <param name="Advises">Whether they are asked for a word and have no vote.</param>
public sealed record SignerView(
    int Seq,
    Saying Name,
    SignerState State,
    Saying? Outcome,
    Saying? AddedBy,
    SigningPlace? Place,
    bool Advises
)
{
    /// <summary>牵头、配合. Which part they have where one leads and others assist; null at every other step.</summary>
    public LeadPart? Part { get; init; }

    /// <summary>Whether something was asked for that they grant or refuse (延期, 异议), and not a word or a vote.</summary>
    public bool IsRequest { get; init; }

    /// <summary>减签: how the reader calls them off; null where they may not.</summary>
    public ActView? Removal { get; init; }
}

/// <summary>What somebody does where several do a step together.</summary>
public enum LeadPart
{
    /// <summary>牵头: brings the parts together and decides.</summary>
    Leads,

    /// <summary>配合: hands in a part.</summary>
    Assists,
}

public enum SignerState
{
    Answered,
    Open,

    /// <summary>Their turn comes when another has answered.</summary>
    Later,
}

/// <summary>退回. Why the task came back.</summary>
/// <param name="From">Name of the step that returned it.</param>
/// <param name="Straight">Whether it goes straight back to them when it is done with the same result.</param>
/// <param name="Changed">What was changed since so that it does not; names of fields.</param>
public sealed record ReturnedView(string From, Saying By, string Reason, bool Straight, IReadOnlyList<Saying> Changed);

/// <summary>征询、申请. What is asked.</summary>
public sealed record QuestionView(Saying By, string? Text)
{
    /// <summary>Whether something is asked for, to be granted or refused, and not an opinion.</summary>
    public bool IsRequest { get; init; }

    /// <summary>延期. Until when more time is asked for; null for every other question.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>停表. For how many working days; null for every other question.</summary>
    public int? Days { get; init; }

    /// <summary>职责异议. What a unit disputes; null for every other question.</summary>
    public DisputeView? Dispute { get; init; }
}

/// <summary>停表. Since when the clock of a task stands still.</summary>
/// <param name="Until">When it goes on by itself; null when somebody lets it.</param>
public sealed record PausedView(DateTimeOffset Since, DateTimeOffset? Until, Saying By, string Reason);

/// <summary>What stands beside a task: who else signs, where it came back from, and what can be done with it.</summary>
public sealed record TaskSides(
    IReadOnlyList<ActView> Acts,
    IReadOnlyList<SignerView> Signers,
    ReturnedView? Returned,
    QuestionView? Question
)
{
    /// <summary>停表. Null while its clock runs.</summary>
    public PausedView? Paused { get; init; }

    /// <summary>由某某办结: who decided the step, where the task was closed without having been done; null for every other.</summary>
    public Saying? EndedBy { get; init; }

    /// <param name="ender">Code of the person who decided the step, where the task was closed without having been done.</param>
    /// <param name="opened">How many have opened what was done in the task.</param>
    /// <param name="sent">Whether it is with somebody to whom this person handed it over.</param>
    internal static TaskSides Of(CaseAt at, TaskRow task, Actor by, Staff staff, string? ender, int opened, bool sent)
    {
        var visit = at.Run.VisitOf(task.Visit);
        return new TaskSides(
            [.. ActsOf(at, task, by, opened, sent ? by.Person : task.ClosedBy)],
            visit is null ? [] : [.. SignersOf(at, visit, by, staff)],
            visit?.Detour is { } detour
                ? new ReturnedView(
                    at.Procedure.NameOf(detour.Step),
                    staff.NameOf(detour.By),
                    detour.Reason,
                    detour.Straight,
                    [.. detour.Changed.Select(field => CaseForm.LabelOf(field, at.Procedure.Variables))]
                )
                : null,
            visit?.TaskOf(task.Seq)?.Asked is { } asked
                ? new QuestionView(
                    staff.NameOf(asked.By),
                    (asked.Given.GetValueOrDefault(Consult.About) ?? asked.Given.GetValueOrDefault(OrderFields.Reason))?.ToString()
                )
                {
                    IsRequest = QuestionKinds.Find(asked.Kind) is Granting,
                    Until = Facts.MomentOf(asked.Given.GetValueOrDefault(OrderFields.Due)),
                    Days = asked.Given.GetValueOrDefault(OrderFields.Days) is FieldValue.Number { Value: var days } ? (int)days : null,
                    Dispute = DisputeView.Of(at, visit, visit.TaskOf(task.Seq)!, staff),
                }
                : null
        )
        {
            EndedBy = ender is null ? null : staff.NameOf(ender),
            Paused =
                visit?.Paused is { } pause && visit.TaskOf(task.Seq) is not null
                    ? new PausedView(pause.Since, pause.Until, staff.NameOf(pause.By), pause.Reason)
                    : null,
        };
    }

    private static IEnumerable<ActView> ActsOf(CaseAt at, TaskRow task, Actor by, int opened, string? doer)
    {
        foreach (var act in TaskActs.All)
        {
            if (act.Label is not { } label)
                continue;
            var why = act.WhyNot(at.Procedure, at.Run, at.Facts, at.Office, by, task.Visit, task.Seq, at.Now);
            if (why is null && act is Withdraw && opened > 0)
                why = Withdraw.Opened(opened);
            if (why is not null && !act.SaysWhyNot(doer, by) && !act.SaysWhyNot(why))
                continue;
            yield return why is null ? Offered(at, act, label, (task.Visit, task.Seq)) : View(act, label, [], why.Text);
        }
    }

    private static ActView Offered(CaseAt at, TaskAct act, Words label, (int Visit, int Seq) task) =>
        View(act, label, [.. act.Asks(at.Procedure, at.Run, at.Facts, at.Office, task.Visit, task.Seq)!.Fields], null);

    private static ActView View(TaskAct act, Words label, ImmutableArray<FormField> form, Saying? why) =>
        new(act.Name, AskedField.Said(label), AskedField.Said(act.Hint), [.. form.Select(field => AskedField.Of(field))], why);

    private static IEnumerable<SignerView> SignersOf(CaseAt at, Visit visit, Actor by, Staff staff)
    {
        // One who is alone signs with nobody.
        if (visit.Tasks.Length + visit.Votes.Length + visit.Later.Length < 2)
            yield break;
        var step = at.Procedure.StepOf(visit.Step);
        foreach (var vote in visit.Votes)
            yield return new SignerView(
                vote.Seq,
                staff.NameOf(vote.By),
                SignerState.Answered,
                Said(vote, step.Face(SigningFace.Work)?.OutcomeOf(vote.Outcome)?.Label),
                null,
                null,
                false
            );
        foreach (var task in visit.Tasks)
        {
            var asker = task.Added?.By ?? task.Asked?.By;
            yield return new SignerView(
                task.Seq,
                task.ClaimedBy is { } holder ? staff.NameOf(holder) : Holders.Words(task.To, staff),
                SignerState.Open,
                null,
                asker is null || asker == Actor.System.Person ? null : staff.NameOf(asker),
                task.Added?.Place,
                task.Asked is not null
            )
            {
                IsRequest = task.Asked is { } asked && QuestionKinds.Find(asked.Kind) is Granting or DisputeQuestion or RulingQuestion,
                Part = PartOf(step, task),
                Removal = RemovalOf(at, by, (visit.Number, task.Seq), task.Asked),
            };
        }
        foreach (var later in visit.Later)
            yield return new SignerView(
                later.Seq,
                Holders.Words(later.To, staff),
                SignerState.Later,
                null,
                staff.NameOf(later.Added.By),
                later.Added.Place,
                later.Asked is not null
            )
            {
                Removal = RemovalOf(at, by, (visit.Number, later.Seq), later.Asked),
            };
    }

    private static LeadPart? PartOf(Step step, OpenTask task) =>
        task.Asked?.Kind == Assistance.Kind ? LeadPart.Assists
        : step.IsLed && task.Asked is null && task.Added is null ? LeadPart.Leads
        : null;

    private static ActView? RemovalOf(CaseAt at, Actor by, (int Visit, int Seq) task, Question? asked) =>
        Removing.WhyNot(at.Procedure, at.Run, at.Facts, at.Office, by, task.Visit, task.Seq) is null
            ? Offered(at, Removing, RemoveSigner.Called(asked), task)
            : null;

    // 自动同意 is nobody's own word.
    private static Saying? Said(Vote vote, Saying? outcome) =>
        vote.ByItself && outcome is not null ? Saying.Of("steps.by-itself", ("outcome", outcome)) : outcome;

    private static readonly TaskAct Removing = TaskActs.Of<SignerRemoved>();
}

/// <summary>Where a case stands now, and what it is decided by.</summary>
internal sealed record CaseAt(Procedure Procedure, Run Run, Facts Facts, OfficeAt Office, DateTimeOffset Now);
