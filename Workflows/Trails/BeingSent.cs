using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Trails;

/// <summary>What an act that can be taken back wrote and did, noted while it is decided.</summary>
/// <param name="visit">Number of the visit in which somebody acted.</param>
/// <param name="seq">Number of their task.</param>
/// <param name="step">The step whose task was acted on.</param>
/// <param name="before">The run before it.</param>
internal sealed class BeingSent(int visit, int seq, string step, Run before)
{
    private const int UsualFields = 8;

    private readonly List<(string Field, FieldValue? Was)> written = new(UsualFields);
    private ImmutableArray<string> newDoers = [];
    private ImmutableArray<DoerChange> passed = [];

    /// <summary>Somebody is about to be known as who did a step.</summary>
    /// <param name="run">As it stands before.</param>
    public void Did(Run run, string done, Actor by)
    {
        if (done == step)
        {
            if (IsNew(run, by.Person))
                newDoers = newDoers.Add(by.Person);
            if (by.For is { } principal && IsNew(run, principal.Person))
                newDoers = newDoers.Add(principal.Person);
        }
        else
            PassedBy(run, done, by.Answerable.Person);
    }

    // Several may be passed by at one step: who had done it is who had before the first of them.
    private void PassedBy(Run run, string done, string person)
    {
        for (var i = 0; i < passed.Length; i++)
        {
            if (passed[i].Step != done)
                continue;
            passed = passed.SetItem(i, passed[i] with { Became = person });
            return;
        }
        if (run.DoneBy.GetValueOrDefault(done) is var was && was != person)
            passed = passed.Add(new DoerChange(done, was, person));
    }

    /// <summary>Gets the fields of the case that are written, each with its value before.</summary>
    public ICollection<(string Field, FieldValue? Was)> Written => written;

    /// <summary>What was sent, now that everything has come to rest.</summary>
    public Sending By(Actor by, DateTimeOffset at, Run after, Facts facts)
    {
        var (made, left) = TrailChanges(before.Trail ?? [], after.Trail ?? []);
        return new Sending(by.Person, visit, seq, at)
        {
            For = by.For?.Person,
            Closed = Only(before.Visits, after, static (one, other) => other.VisitOf(one.Number) is null),
            Opened = Opened(after),
            Changed = Changed(after),
            BlocksClosed = Only(before.Blocks, after, static (block, other) => !IsOpen(other, block.Number)),
            BlocksOpened = BlocksOpened(after),
            Reached = Reached(after),
            Made = made,
            Left = left,
            Fields = FieldsAt(facts),
            DoneBefore = before.DoneBy.GetValueOrDefault(step),
            NewDoers = newDoers,
            Passed = passed,
        };
    }

    private bool IsNew(Run run, string person) =>
        !newDoers.Contains(person) && !(run.Doers.TryGetValue(step, out var doers) && doers.Contains(person));

    // Made for every act, and mostly of nothing: so it is told in loops.
    private static ImmutableArray<T> Only<T>(ImmutableArray<T> all, Run other, Func<T, Run, bool> which)
    {
        var count = 0;
        foreach (var one in all)
            count += which(one, other) ? 1 : 0;
        if (count == 0 || count == all.Length)
            return count == 0 ? [] : all;
        var found = ImmutableArray.CreateBuilder<T>(count);
        foreach (var one in all)
        {
            if (which(one, other))
                found.Add(one);
        }
        return found.MoveToImmutable();
    }

    private static bool IsOpen(Run run, int block)
    {
        foreach (var one in run.Blocks)
        {
            if (one.Number == block)
                return true;
        }
        return false;
    }

    private ImmutableArray<int> BlocksOpened(Run after)
    {
        var opened = Only(after.Blocks, before, static (block, other) => !IsOpen(other, block.Number));
        return opened.IsEmpty ? [] : [.. opened.Select(block => block.Number)];
    }

    private ImmutableArray<int> Opened(Run after)
    {
        ImmutableArray<int>.Builder? opened = null;
        foreach (var one in after.Visits)
        {
            if (before.VisitOf(one.Number) is null)
                (opened ??= ImmutableArray.CreateBuilder<int>(1)).Add(one.Number);
        }
        return opened?.DrainToImmutable() ?? [];
    }

    private ImmutableArray<VisitChange> Changed(Run after)
    {
        ImmutableArray<VisitChange>.Builder? changed = null;
        foreach (var was in before.Visits)
        {
            if (after.VisitOf(was.Number) is { } now && !Sending.IsSame(was, now))
                (changed ??= ImmutableArray.CreateBuilder<VisitChange>(1)).Add(new VisitChange(was, now));
        }
        return changed?.DrainToImmutable() ?? [];
    }

    private ImmutableArray<Reached> Reached(Run after)
    {
        ImmutableArray<Reached>.Builder? reached = null;
        foreach (var block in after.Blocks)
        {
            foreach (var was in before.Blocks)
            {
                for (var at = was.Arrived.Length; was.Number == block.Number && at < block.Arrived.Length; at++)
                    (reached ??= ImmutableArray.CreateBuilder<Reached>(1)).Add(new Reached(block.Number, block.Arrived[at]));
            }
        }
        return reached?.DrainToImmutable() ?? [];
    }

    // A trail is mostly carried on from where it was.
    private static (ImmutableArray<Passed> Made, ImmutableArray<Passed> Left) TrailChanges(
        ImmutableArray<Passed> was,
        ImmutableArray<Passed> now
    )
    {
        var same = 0;
        while (same < was.Length && same < now.Length && ReferenceEquals(was[same], now[same]))
            same++;
        var (gone, added) = (was[same..], now[same..]);
        return gone.IsEmpty || added.IsEmpty ? (added, gone) : (added.RemoveRange(gone), gone.RemoveRange(added));
    }

    private ImmutableArray<FieldChange> FieldsAt(Facts facts)
    {
        if (written.Count == 0)
            return [];
        var changes = ImmutableArray.CreateBuilder<FieldChange>(written.Count);
        for (var i = 0; i < written.Count; i++)
        {
            var (field, was) = written[i];
            if (IsFirst(i) && facts[field] is var became && !Equals(was, became))
                changes.Add(new FieldChange(field, was, became));
        }
        changes.Sort(static (one, other) => string.CompareOrdinal(one.Field, other.Field));
        return changes.DrainToImmutable();
    }

    // What it was first is what it was before the act.
    private bool IsFirst(int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (written[i].Field == written[place].Field)
                return false;
        }
        return true;
    }
}
