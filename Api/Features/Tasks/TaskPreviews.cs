using CaseFlow.Api.Features.Tasks.Together;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;

namespace CaseFlow.Api.Features.Tasks;

/// <param name="Result">How the case would end; null while it goes on.</param>
/// <param name="Next">The tasks that would be opened, opened again, or go to somebody else.</param>
/// <param name="Told">Names of those who would get a notice or a mail at once.</param>
/// <param name="Cancelled">Names of the steps whose open tasks would be withdrawn.</param>
/// <param name="Waits">Why something would stand still until the case is corrected.</param>
/// <param name="Awaited">Who else has to answer before the step is done; empty where it is done.</param>
/// <param name="Limits">The time limits that would be due otherwise.</param>
/// <param name="Back">Until when it could be taken back.</param>
/// <param name="Changed">原路返回. What was changed of returned work so that it would go through all steps again; names of fields.</param>
public sealed record TaskPreview(
    bool CaseOpen,
    string? Result,
    IReadOnlyList<NextTask> Next,
    IReadOnlyList<string> Told,
    IReadOnlyList<Saying> Cancelled,
    IReadOnlyList<Saying> Waits,
    IReadOnlyList<Saying> Awaited,
    IReadOnlyList<LimitAhead> Limits,
    Saying Back,
    IReadOnlyList<Saying> Changed
)
{
    /// <summary>Whether it could be taken back at all. Only what could not is asked about before it is done.</summary>
    public bool CanBeTakenBack { get; init; }
}

/// <param name="To">Names of those who could do it, or one entry with unit and role where these are many; empty when nobody could.</param>
/// <param name="Post">That unit and role; null where <paramref name="To"/> names people.</param>
public sealed record NextTask(Saying Step, IReadOnlyList<Saying> To, HoldingPost? Post, DateTimeOffset? Due);

/// <summary>预告 of an act, in the words of the office.</summary>
public sealed class TaskPreviews(Preview preview, TaskReadings readings, CaseFlowDb db, StaffDirectory directory, OfficeSettings settings)
{
    /// <summary>More people than a sentence names: their role and unit say it better.</summary>
    private const int MostNames = 3;

    public async Task<OrRefusal<TaskPreview>> Of(TaskKey key, TaskActed acted, CancellationToken ct)
    {
        var outlook = await preview.Of(key.CaseId, acted, ct);
        if (outlook.Refusal is { } refusal)
            return await readings.Explain(refusal, key, acted.By, ct);
        var ahead = outlook.Value;
        var staff = await directory.Read(db, ct);
        return new TaskPreview(
            ahead.CaseOpen,
            ahead.Result,
            [.. ahead.Next.Concat(ahead.Passed).Select(task => Named(task, staff))],
            [.. ahead.Told.Select(member => member.Name)],
            ahead.Cancelled,
            ahead.Waits,
            [.. ahead.Awaited.Select(to => Holders.Words(to, staff))],
            ahead.Limits,
            BackOf(ahead, acted),
            ahead.Changed
        )
        {
            CanBeTakenBack = TaskActs.Of(acted).CanBeTakenBack && ahead.CanBeTakenBack,
        };
    }

    // As the engine has it: an act of one task can leave nothing to take back where the same act of another does.
    private Saying BackOf(Outlook ahead, TaskActed acted) =>
        TaskActs.Of(acted) is { CanBeTakenBack: true } && !ahead.CanBeTakenBack
            ? Saying.Of(ahead.CaseOpen ? "tasks.back-never" : "tasks.back-ended")
            : TogetherPreview.BackUntil(TaskActs.Of(acted).Name, settings.WithdrawUntil);

    internal static NextTask Named(TaskAhead task, Staff staff) =>
        task.To.Length > MostNames
            ? new NextTask(task.Step, [Holders.Words(task.Addressee, staff)], Holders.Post(task.Addressee, staff), task.Due)
            : new NextTask(task.Step, [.. task.To.Select(member => Saying.Verbatim(member.Name))], null, task.Due);
}
