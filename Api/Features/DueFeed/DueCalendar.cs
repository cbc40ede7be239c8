using System.Globalization;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.DueFeed;

/// <summary>
/// Writes what is due for somebody as a calendar (RFC 5545), of what they may see at this moment and in their language. It says what mails
/// say: number, title, step and when it is due, never the reporter.
/// </summary>
public sealed class DueCalendar(
    CaseFlowDb db,
    StaffDirectory directory,
    StandingDelegations delegations,
    OfficeSettings settings,
    TimeProvider clock
)
{
    private const int MostEvents = 500;

    private sealed record DueTask(
        long CaseId,
        int Visit,
        int Seq,
        string Number,
        string Title,
        string Step,
        DateTimeOffset Due,
        DateTimeOffset Opened
    );

    /// <summary>Null for whoever has left, may see no cases, or has to choose a password first.</summary>
    public async Task<string?> Of(string person, CancellationToken ct)
    {
        var now = clock.Now();
        var staff = await directory.Read(db, ct);
        if (staff.Find(person) is not { } member || !Rights.Of(Organisation.ActorOf(member)).Contains(Rights.Named(Rights.ReadCases)))
            return null;
        if (!await db.Users.AnyAsync(account => account.Id == person && account.LeftAt == null && !account.MustChoosePassword, ct))
            return null;
        var reader = staff.ReaderOf(Organisation.ActorOf(member)) with { ActingFor = await delegations.Of(db, staff, person, now, ct) };
        var tasks = await db.InboxOf(reader)
            .Where(task => task.DueAt != null)
            .OrderBy(task => task.DueOrder)
            .ThenBy(task => task.CaseId)
            .ThenBy(task => task.Visit)
            .ThenBy(task => task.Seq)
            .Take(MostEvents)
            .Select(task => new DueTask(
                task.CaseId,
                task.Visit,
                task.Seq,
                task.Case.Number,
                task.Case.Title,
                task.StepName,
                task.DueAt!.Value,
                task.OpenedAt
            ))
            .ToListAsync(ct);
        return Written(tasks, member.Language);
    }

    private string Written(List<DueTask> tasks, string language)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CaseFlow//Due//ZH" };
        calendar.AddProperty("X-WR-CALNAME", Saying.Of("feed.name", ("office", settings.OfficeName)).SpokenIn(language));
        foreach (var task in tasks)
            calendar.Events.Add(EventOf(task, language));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar was not written.");
    }

    private CalendarEvent EventOf(DueTask task, string language)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{task.CaseId}/{task.Visit}/{task.Seq}");
        var due = new CalDateTime(task.Due.UtcDateTime);
        var written = new CalendarEvent
        {
            Uid = $"{key.Replace('/', '-')}@caseflow",
            // The same as long as the task is the same: a calendar that asks again is told that nothing changed.
            DtStamp = new CalDateTime(task.Opened.UtcDateTime),
            Start = due,
            Summary = Saying.Of("feed.summary", ("title", task.Title), ("step", task.Step)).SpokenIn(language),
            Description = Saying.Of("feed.description", ("number", task.Number), ("step", task.Step)).SpokenIn(language),
            Transparency = "TRANSPARENT",
        };
        if (settings.PublicUrl.Length > 0)
            written.Url = new Uri($"{settings.PublicUrl.TrimEnd('/')}/tasks/{key}");
        return written;
    }
}
