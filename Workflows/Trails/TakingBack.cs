using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Trails;

/// <summary>A run without an act that was sent.</summary>
internal static class TakingBack
{
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
            Sendings = Others(run, sending, step),
            Disputes = run.Disputes.RemoveAll(one => one.Visit == sending.Visit && one.Question == sending.Seq),
        };
    }

    // What a later act found was what this one had put there: taken back as well, it must not bring that again.
    private static ImmutableArray<Sending> Others(Run run, Sending gone, string step)
    {
        var others = run.Sendings.Remove(gone);
        var (fields, doer) = (gone.Fields, true);
        for (var at = run.Sendings.IndexOf(gone); at < others.Length; at++)
        {
            var (later, changes) = (others[at], others[at].Fields);
            foreach (var change in fields.Where(change => later.Fields.Any(other => other.Field == change.Field)))
            {
                var next = changes.First(other => other.Field == change.Field);
                if (Equals(next.Was, change.Became))
                    changes = changes.Replace(next, next with { Was = change.Was });
                fields = fields.Remove(change);
            }
            var isNext = doer && StepOf(run, later) == step;
            doer &= !isNext;
            var before = isNext && later.DoneBefore == (gone.For ?? gone.By) ? gone.DoneBefore : later.DoneBefore;
            others = others.SetItem(at, later with { Fields = changes, DoneBefore = before });
        }
        return others;
    }

    private static string? StepOf(Run run, Sending sending) =>
        (run.VisitOf(sending.Visit) ?? sending.Closed.FirstOrDefault(visit => visit.Number == sending.Visit))?.Step;

    /// <summary>The fields as they were, where nobody wrote them since.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> FieldsBefore(Sending sending, Facts facts) =>
        sending
            .Fields.Where(change => Equals(facts[change.Field], change.Became))
            .ToImmutableSortedDictionary(change => change.Field, change => change.Was ?? FieldValue.Of(""), StringComparer.Ordinal);

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
        run.Trail?.RemoveAll(passed => sending.Made.Any(made => made.Visit == passed.Visit)).AddRange(sending.Left);

    private static Run Doers(Run run, Sending sending, string step)
    {
        foreach (var (passed, was, became) in sending.Passed)
        {
            if (run.DoneBy.GetValueOrDefault(passed) == became)
                run = run with { DoneBy = was is null ? run.DoneBy.Remove(passed) : run.DoneBy.SetItem(passed, was) };
        }
        if (run.DoneBy.GetValueOrDefault(step) == (sending.For ?? sending.By))
            run = run with { DoneBy = sending.DoneBefore is { } other ? run.DoneBy.SetItem(step, other) : run.DoneBy.Remove(step) };
        if (sending.NewDoers.IsEmpty || !run.Doers.TryGetValue(step, out var doers))
            return run;
        var left = doers.RemoveAll(sending.NewDoers.Contains);
        return run with { Doers = left.IsEmpty ? run.Doers.Remove(step) : run.Doers.SetItem(step, left) };
    }
}
