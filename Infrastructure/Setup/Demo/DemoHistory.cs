using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>
/// What happened in the demo office before it was started: the stories told in the order of time, with every deadline heard when it
/// passed. The same now gives the same history.
/// </summary>
public sealed class DemoHistory(CaseFlowDb db, CalendarShelf calendars, StoryTeller teller, DemoMails mails)
{
    private const int FirstSerial = 20_301;

    /// <summary>Notices older than so many working days were read when they came.</summary>
    private const string ReadUntil = "-2/08:00";

    /// <param name="At">When.</param>
    /// <param name="Story">Place of the story in the book; none for a round of mails.</param>
    /// <param name="Act">None for the registration.</param>
    private sealed record Entry(DateTimeOffset At, int? Story, Act? Act);

    public async Task Load(DateTimeOffset now, CancellationToken ct)
    {
        var clock = new StoryClock(await calendars.At(db, now, ct), now);
        var book = StoryBook.Read();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var form = new StoryForm(new StoryWords(book.Phrases, clock, numbers));
        var told = new SortedDictionary<int, ToldCase>();
        var entries = new Queue<Entry>(Timetable(book, clock));
        while (true)
        {
            await ActUntilNextArrival(entries, told, form, now, ct);
            if (!entries.TryDequeue(out var next))
                break;
            if (next.Story is not { } place)
            {
                await mails.Send(next.At, ct);
                continue;
            }
            told[place] = await teller.Register(book.Stories[place], FirstSerial + place, next.At, ct);
            numbers[book.Stories[place].Title] = told[place].Number;
        }
        var read = clock.Moment(ReadUntil, now);
        await db
            .Notices.Where(notice => notice.At < read)
            .ExecuteUpdateAsync(notice => notice.SetProperty(one => one.ReadAt, one => one.At), ct);
    }

    // Whatever lies after now has not happened; and as each path is in order, nothing that follows it has.
    private static IEnumerable<Entry> Timetable(StoryBook book, StoryClock clock) =>
        book
            .Stories.SelectMany((story, place) => Entries(story, place, clock))
            .Concat(DemoMails.Rounds.Select(round => new Entry(clock.Moment(round, clock.Now), null, null)))
            .Where(entry => entry.At <= clock.Now)
            .OrderBy(entry => entry.At);

    private static IEnumerable<Entry> Entries(Story story, int place, StoryClock clock)
    {
        var at = clock.Moment(story.Found, clock.Now);
        yield return new Entry(at, place, null);
        foreach (var act in story.Path)
        {
            var next = clock.Moment(act.At, at);
            if (next < at)
                throw new FormatException($"“{story.Title}”: {act.At} {act.Who} “{act.Step}” lies before what happened before it.");
            at = next;
            yield return new Entry(at, place, act);
        }
    }

    // One transaction: one wait for the disk. Registrations and mails make their own.
    private async Task ActUntilNextArrival(
        Queue<Entry> entries,
        SortedDictionary<int, ToldCase> told,
        StoryForm form,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var write = await db.BeginWrite(ct);
        while (true)
        {
            var more = entries.TryPeek(out var next);
            await PassDeadlines(told.Values, more ? next!.At : now, ct);
            if (!more || next is not { Story: { } place, Act: { } act })
                break;
            await teller.Do(told[place], act, form, next.At, ct);
            entries.Dequeue();
        }
        await write.Commit(ct);
    }

    // In the order of the sweep.
    private async Task PassDeadlines(IReadOnlyCollection<ToldCase> told, DateTimeOffset until, CancellationToken ct)
    {
        while (true)
        {
            var due = told.Select(one => (Case: one, Next: one.NextTimer()))
                .Where(one => one.Next is { } next && next.At <= until)
                .OrderBy(one => one.Next!.Value.Timer.At)
                .ThenBy(one => one.Case.CaseId)
                .FirstOrDefault();
            if (due.Next is not { } passed)
                return;
            await teller.Pass(due.Case, passed.At, passed.Visit.Number, passed.Timer.Key, ct);
        }
    }
}
