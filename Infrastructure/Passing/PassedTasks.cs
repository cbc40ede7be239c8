using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Passing;

/// <summary>What people are told of tasks that they had and others have now.</summary>
public sealed class PassedTasks(CaseFlowDb db, StaffDirectory directory, CalendarShelf calendars)
{
    /// <summary>
    /// Why a person has a task no more that they had; null where they never had it, or where the case is about them (回避). The case itself
    /// need not be theirs to read any more.
    /// </summary>
    public async Task<Refusal?> Gone(Reader reader, TaskKey key, CancellationToken ct)
    {
        var (addressees, about) = (TaskRow.AddresseesOf(reader), db.IdsAbout(reader));
        var lost = await Of(key)
            .Where(row => !about.Contains(row.CaseId))
            .Where(row => row.Held == reader.Person || (row.Held == null && addressees.Contains(row.From)))
            .OrderByDescending(row => row.Turn)
            .FirstOrDefaultAsync(ct);
        return lost is null
            ? null
            : new Refusal("task-passed-on", RefusalKind.NotFound, Saying.Of("passing.gone", ("said", await Said(lost, ct))));
    }

    /// <summary>
    /// By whom and why a person has a task, or how it came from them to whoever has it now; null where it neither came to them nor went from
    /// them.
    /// </summary>
    public async Task<(Saying Said, bool ByThem)?> Of(Reader reader, TaskRow task, CancellationToken ct)
    {
        if (task.Status != InboxTaskStatus.Open)
            return null;
        var all = await Of(new TaskKey(task.CaseId, task.Visit, task.Seq)).OrderByDescending(row => row.Turn).ToListAsync(ct);
        if (all is not [var last, ..])
            return null;
        if (reader.Is(task.To))
            return last.How is TaskPassage.HandedOver or TaskPassage.Reassigned ? (await Said(last, ct), false) : null;
        var addressees = TaskRow.AddresseesOf(reader);
        var own = all.Find(row => IsBy(reader, row) || (row.Held is { } holder ? holder == reader.Person : addressees.Contains(row.From)));
        if (own is null)
            return null;
        var said = await Said(own, ct);
        if (own != last)
            said = Saying.Of("passing.now", ("said", said), ("to", Holders.Words(task, await directory.Read(db, ct))));
        return (said, IsBy(reader, own));
    }

    private static bool IsBy(Reader reader, TaskPassingRow row) =>
        row.How == TaskPassage.HandedOver && (row.By == reader.Person || row.For == reader.Person);

    private IQueryable<TaskPassingRow> Of(TaskKey key) =>
        db.TaskPassings.AsNoTracking().Where(row => row.CaseId == key.CaseId && row.Visit == key.Visit && row.Seq == key.Seq);

    private async Task<Saying> Said(TaskPassingRow row, CancellationToken ct)
    {
        var (staff, calendar) = (await directory.Read(db, ct), await calendars.At(db, row.At, ct));
        (string, SayingValue)[] named =
        [
            ("by", Holders.Doer(row.By, row.For, staff)),
            ("at", new SayingValue.Minute(calendar.Local(row.At))),
            ("to", Holders.Words(row.To, staff)),
        ];
        var said = row.How switch
        {
            TaskPassage.HandedOver => Saying.Of("passing.handed-over", named),
            TaskPassage.Reassigned => Saying.Of("passing.reassigned", named),
            TaskPassage.TakenBack => Saying.Of("passing.taken-back", named),
            TaskPassage.Succeeded => Saying.Of("passing.succeeded", named),
            TaskPassage.Otherwise => Saying.Of("passing.otherwise", named),
        };
        return row.Because is { Length: > 0 } because ? Saying.Of("passing.because", ("said", said), ("because", because)) : said;
    }
}
