using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Trails;

/// <summary>What an act changed, told apart from what it left alone; and the run without it.</summary>
internal static class TakingBack
{
    /// <param name="before">The run before the act.</param>
    /// <param name="known">The fields of the case before it.</param>
    /// <param name="step">The step whose task was acted on.</param>
    public static Sending Of(Run before, Facts known, Moved moved, Sending sending, string step)
    {
        var after = moved.Next;
        var (visits, blocks) = (before.Visits, before.Blocks);
        return sending with
        {
            Closed = [.. visits.Where(visit => after.VisitOf(visit.Number) is null)],
            Opened = [.. after.Visits.Where(visit => before.VisitOf(visit.Number) is null).Select(visit => visit.Number)],
            Changed =
            [
                .. from visit in visits
                let now = after.VisitOf(visit.Number)
                where now is not null && !Sending.IsSame(visit, now)
                select new VisitChange(visit, now),
            ],
            BlocksClosed = [.. blocks.Where(block => !after.Blocks.Any(other => other.Number == block.Number))],
            BlocksOpened = [.. after.Blocks.Where(block => !blocks.Any(other => other.Number == block.Number)).Select(block => block.Number)],
            Reached =
            [
                .. from block in after.Blocks
                let was = blocks.FirstOrDefault(other => other.Number == block.Number)
                where was is not null
                from branch in block.Arrived.Skip(was.Arrived.Length)
                select new Reached(block.Number, branch),
            ],
            Made = [.. (after.Trail ?? []).Where(passed => before.Trail?.Contains(passed) != true)],
            Left = [.. (before.Trail ?? []).Where(passed => after.Trail?.Contains(passed) != true)],
            Fields = [.. FieldsOf(known, moved)],
            DoneBefore = before.DoneBy.GetValueOrDefault(step),
            FirstTime = !before.Doers.TryGetValue(step, out var doers) || !doers.Contains(sending.By),
            Told = moved.Effects.Any(effect => effect is Notified { Mail: true }),
        };
    }

    /// <summary>The run without the act; null when what it changed has been changed further.</summary>
    public static Run? Undone(Run run, Sending sending, string step)
    {
        var visits = run.Visits.RemoveAll(visit => sending.Opened.Contains(visit.Number));
        if (visits.Length != run.Visits.Length - sending.Opened.Length || Blocks(run, sending) is not { } blocks)
            return null;
        foreach (var change in sending.Changed)
        {
            if (run.VisitOf(change.Became.Number) is not { } now || !change.Stands(now))
                return null;
            visits = visits.Replace(now, change.Undone(now));
        }
        visits = [.. visits.Concat(sending.Closed).OrderBy(visit => visit.Number)];
        if (visits.Any(visit => visit.Block != 0 && !blocks.Any(block => block.Number == visit.Block)))
            return null;
        var votes = visits.FirstOrDefault(visit => visit.Number == sending.Visit)?.Votes ?? [];
        var doers = votes.Any(vote => vote.By == sending.By) ? run : Doers(run, sending, step); // they did another task of it
        return doers with
        {
            Visits = visits,
            Blocks = blocks,
            Trail = TrailOf(run, sending),
            Sendings = run.Sendings.Remove(sending),
        };
    }

    /// <summary>The fields as they were, where nobody wrote them since.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> FieldsBefore(Sending sending, Facts facts) =>
        sending
            .Fields.Where(change => Equals(facts[change.Field], change.Became))
            .ToImmutableSortedDictionary(change => change.Field, change => change.Was ?? FieldValue.Of(""), StringComparer.Ordinal);

    private static IEnumerable<FieldChange> FieldsOf(Facts known, Moved moved) =>
        from field in moved.Effects.OfType<FieldsSet>().SelectMany(set => set.Changes.Keys).Distinct(StringComparer.Ordinal)
        where !Equals(known[field], moved.Facts[field])
        orderby field
        select new FieldChange(field, known[field], moved.Facts[field]);

    private static ImmutableArray<Block>? Blocks(Run run, Sending sending)
    {
        var blocks = run.Blocks.RemoveAll(block => sending.BlocksOpened.Contains(block.Number));
        if (blocks.Length != run.Blocks.Length - sending.BlocksOpened.Length)
            return null;
        foreach (var (number, branch) in sending.Reached)
        {
            if (blocks.FirstOrDefault(block => block.Number == number) is not { } block || !block.Arrived.Contains(branch))
                return null;
            blocks = blocks.Replace(block, block with { Arrived = block.Arrived.Remove(branch) });
        }
        return [.. blocks.Concat(sending.BlocksClosed).OrderBy(block => block.Number)];
    }

    // What was taken off stood at the end of its branch, and stands there again.
    private static ImmutableArray<Passed>? TrailOf(Run run, Sending sending) =>
        run.Trail?.RemoveAll(sending.Made.Contains).AddRange(sending.Left);

    private static Run Doers(Run run, Sending sending, string step)
    {
        if (run.DoneBy.GetValueOrDefault(step) == sending.By)
            run = run with
            {
                DoneBy = sending.DoneBefore is { } other ? run.DoneBy.SetItem(step, other) : run.DoneBy.Remove(step),
            };
        if (!sending.FirstTime || !run.Doers.TryGetValue(step, out var doers))
            return run;
        var left = doers.Remove(sending.By);
        return run with { Doers = left.IsEmpty ? run.Doers.Remove(step) : run.Doers.SetItem(step, left) };
    }
}
