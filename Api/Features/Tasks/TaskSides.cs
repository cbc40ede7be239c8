using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>A field of an act's form.</summary>
/// <param name="Label">In the product's own words; null where the office worded the field.</param>
/// <param name="Choices">What the product's own choices are called; empty where the field's own say it.</param>
public sealed record ActField(FormField Field, Words? Label, IReadOnlyList<ActChoice> Choices);

public sealed record ActChoice(string Value, Words Label);

/// <summary>Something that the reader may do with the task beside completing it.</summary>
/// <param name="Name">As in the address <c>…/acts/NAME</c>.</param>
/// <param name="WhyNot">Why it cannot be done; only of what they could have done before. Null when it can.</param>
public sealed record ActView(string Name, Words Label, Words Hint, IReadOnlyList<ActField> Form, Saying? WhyNot);

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
    /// <summary>减签: how the reader calls them off; null where they may not.</summary>
    public ActView? Removal { get; init; }
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

/// <summary>征询. What is asked.</summary>
public sealed record QuestionView(Saying By, string? Text);

/// <summary>What stands beside a task: who else signs, where it came back from, and what can be done with it.</summary>
public sealed record TaskSides(
    IReadOnlyList<ActView> Acts,
    IReadOnlyList<SignerView> Signers,
    ReturnedView? Returned,
    QuestionView? Question
)
{
    /// <summary>由某某办结: who decided the step, where the task was closed without having been done; null for every other.</summary>
    public Saying? EndedBy { get; init; }

    /// <param name="tasks">All tasks of the case, open and done.</param>
    /// <param name="opened">How many have opened what was done in the task.</param>
    internal static TaskSides Of(CaseAt at, TaskRow task, Actor by, Staff staff, IReadOnlyCollection<TaskRow> tasks, int opened)
    {
        var visit = at.Run.VisitOf(task.Visit);
        return new TaskSides(
            [.. ActsOf(at, task, by, opened)],
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
                    asked.Given.Values.OfType<FieldValue.Text>().Select(text => text.Value).LastOrDefault()
                )
                : null
        )
        {
            EndedBy = task.Status == InboxTaskStatus.Cancelled ? Ender(task, tasks, staff) : null,
        };
    }

    private static IEnumerable<ActView> ActsOf(CaseAt at, TaskRow task, Actor by, int opened)
    {
        foreach (var act in TaskActs.All)
        {
            if (act.Label is not { } label)
                continue;
            var why = act.WhyNot(at.Procedure, at.Run, at.Facts, at.Office, by, task.Visit, task.Seq);
            if (why is null && act is Withdraw && opened > 0)
                why = Withdraw.Opened(opened);
            if (why is not null && !act.SaysWhyNot(task.ClosedBy, by))
                continue;
            var form = why is null ? act.Asks(at.Procedure, at.Run, at.Facts, at.Office, task.Visit, task.Seq) : null;
            yield return new ActView(act.Name, label, act.Hint, [.. (form?.Fields ?? []).Select(Shown)], why?.Text);
        }
    }

    private static ActField Shown(FormField field) =>
        new(
            field,
            field.Own,
            [.. from choice in field.Choices let own = choice.Own where own is not null select new ActChoice(choice.Value, own.Value)]
        );

    private static IEnumerable<SignerView> SignersOf(CaseAt at, Visit visit, Actor by, Staff staff)
    {
        // One who is alone signs with nobody.
        if (visit.Tasks.Length + visit.Votes.Length + visit.Later.Length < 2)
            yield break;
        var face = at.Procedure.StepOf(visit.Step);
        foreach (var vote in visit.Votes)
            yield return new SignerView(
                vote.Seq,
                staff.NameOf(vote.By),
                SignerState.Answered,
                face.Face(SigningFace.Work)?.OutcomeOf(vote.Outcome)?.Label,
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
                Removal = Removing.WhyNot(at.Procedure, at.Run, at.Facts, at.Office, by, visit.Number, task.Seq) is null
                    ? new ActView(
                        Removing.Name,
                        RemoveSigner.Called(task),
                        Removing.Hint,
                        [.. Removing.Asks(at.Procedure, at.Run, at.Facts, at.Office, visit.Number, task.Seq)!.Fields.Select(Shown)],
                        null
                    )
                    : null,
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
            );
    }

    private static readonly TaskAct Removing = TaskActs.Of<SignerRemoved>();

    // The others of a step that one of several decided never acted themselves.
    private static Saying? Ender(TaskRow task, IEnumerable<TaskRow> tasks, Staff staff) =>
        tasks
            .Where(other => other.Visit == task.Visit && other.Status == InboxTaskStatus.Completed && other.ClosedAt <= task.ClosedAt)
            .OrderByDescending(other => other.ClosedAt)
            .Select(other => other.ClosedBy)
            .FirstOrDefault()
            is { } doer
            ? staff.NameOf(doer)
            : null;
}

/// <summary>Where a case stands, and what it is decided by.</summary>
internal sealed record CaseAt(Procedure Procedure, Run Run, Facts Facts, OfficeAt Office);
