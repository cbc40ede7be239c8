using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Asking;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>A task as the inbox shows it.</summary>
/// <param name="TimeLeft">“剩 1 个工作日 3 小时”, “超 2 小时”; empty without a deadline.</param>
/// <param name="Holder">Who has it, in words.</param>
/// <param name="ForOthers">Whether the signed-in person may not do it for what they did before in this case.</param>
public sealed record InboxItem(
    long CaseId,
    int Visit,
    int Seq,
    string CaseNumber,
    string CaseTitle,
    string Step,
    Saying Title,
    ResponseLevel? Level,
    HandlingRoute? Route,
    string? Unit,
    Saying Holder,
    string? ClaimedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    DueLight Light,
    Saying TimeLeft,
    EscalationMark Mark,
    bool ForOthers
)
{
    /// <summary>委托. Name of the person in whose place the reader does it; null for their own.</summary>
    public Saying? InPlaceOf { get; init; }

    /// <summary>催办. How often people urged it.</summary>
    public int Urges { get; init; }

    /// <summary>Number of the last event of its case, to be sent with an act on several tasks.</summary>
    public int Turn { get; init; }

    /// <summary>The same for tasks that take the same form and outcomes: those of one step of one version of a procedure.</summary>
    public string Alike { get; init; } = "";

    /// <summary>牵头. How many of those who assist have yet to hand in their part.</summary>
    public int Parts { get; init; }

    /// <summary>Whether the reader has never opened it.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it is something that somebody asks beside the work of the step, as its title says.</summary>
    public bool IsQuestion { get; init; }

    /// <param name="DefinitionId">With <paramref name="Version"/>, the procedure whose step the task is.</param>
    public sealed record Source(
        TaskRow Task,
        string Number,
        string Title,
        ResponseLevel? Level,
        HandlingRoute? Route,
        string DefinitionId,
        int Version,
        int Turn
    )
    {
        /// <summary>As <see cref="InboxItem.Parts"/>.</summary>
        public int Parts { get; init; }
    }

    /// <param name="light">With <paramref name="words"/>, of <see cref="TimeLeftReading"/>.</param>
    public static InboxItem Of(Source source, DueLight light, Saying words, Staff staff, bool forOthers)
    {
        var task = source.Task;
        return new InboxItem(
            task.CaseId,
            task.Visit,
            task.Seq,
            source.Number,
            source.Title,
            task.StepName,
            task.Title,
            source.Level,
            source.Route,
            task.Unit is { } unit ? staff.UnitName(unit) : null,
            Holders.Words(task, staff),
            task.ClaimedBy,
            task.OpenedAt,
            task.DueAt,
            light,
            words,
            task.Mark,
            forOthers
        )
        {
            Urges = task.Urges,
            Turn = source.Turn,
            Parts = source.Parts,
            Alike = $"{source.DefinitionId}/{source.Version}/{task.Step}/{task.Face}",
            IsQuestion = QuestionKinds.Find(task.Face) is not null,
        };
    }
}
