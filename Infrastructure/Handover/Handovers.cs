using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Handover;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>What an area has of a person, and to whom it would go.</summary>
/// <param name="To">Code of the successor; null where nobody is chosen yet.</param>
public sealed record NamedArea(string Area, string? To, IReadOnlyList<NamedItem> Items);

/// <summary>交接. Lists all that names a person, begins to hand it over, and asks for it back.</summary>
public sealed class Handovers(
    CaseFlowDb db,
    IEnumerable<INamesPeople> areas,
    StaffDirectory directory,
    HandoverBell bell,
    TimeProvider clock
)
{
    public static readonly Refusal NoPerson = new("handover-no-person", RefusalKind.NotFound);
    public static readonly Refusal NoHandover = new("no-handover", RefusalKind.NotFound);
    public static readonly Refusal ToThemselves = new("handover-to-themselves", RefusalKind.Invalid);
    public static readonly Refusal NobodyChosen = new("handover-nobody-chosen", RefusalKind.Invalid);
    public static readonly Refusal UnderWayAlready = new("handover-under-way", RefusalKind.Conflict);
    public static readonly Refusal FormerLeft = new("handover-former-left", RefusalKind.Conflict);

    public IEnumerable<INamesPeople> Areas => areas.OrderBy(area => area.Order);

    /// <param name="successors">By area, codes; an area that is not there goes to <paramref name="to"/>, one with an empty code is left out.</param>
    public async Task<IReadOnlyList<NamedArea>> Of(
        string person,
        string? to,
        IReadOnlyDictionary<string, string> successors,
        Reader by,
        CancellationToken ct
    )
    {
        var found = new List<NamedArea>();
        foreach (var area in Areas)
        {
            var chosen = successors.TryGetValue(area.Area, out var other) ? other : to;
            chosen = string.IsNullOrEmpty(chosen) ? null : chosen;
            found.Add(new NamedArea(area.Area, chosen, await area.Of(person, chosen, by, ct)));
        }
        return found;
    }

    /// <summary>Why these people cannot stand for each other; null when they can.</summary>
    public async Task<Refusal?> Bars(string person, IEnumerable<string> successors, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        if (!staff.HasPerson(person))
            return NoPerson;
        foreach (var to in successors)
        {
            if (to == person)
                return ToThemselves;
            if (staff.Find(to) is null)
                return HandoverRefusals.SuccessorLeft;
        }
        return null;
    }

    public async Task<OrRefusal<long>> Start(
        string person,
        string? to,
        IReadOnlyDictionary<string, string> successors,
        Reader by,
        CancellationToken ct
    )
    {
        string[] chosen = [.. successors.Values.Append(to ?? "").Where(code => code.Length > 0)];
        if (chosen.Length == 0)
            return NobodyChosen;
        if (await Bars(person, chosen, ct) is { } bar)
            return bar;
        var id = await Keep(person, await Of(person, to, successors, by, ct), by, ct);
        if (id.Refusal is null)
            bell.Ring();
        return id;
    }

    private async Task<OrRefusal<long>> Keep(string person, IReadOnlyList<NamedArea> listed, Reader by, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        var underWay = db.Handovers.Where(row => row.State == HandoverState.Running || row.State == HandoverState.Undoing);
        if (await underWay.AnyAsync(row => row.Person == person, ct))
            return UnderWayAlready;
        var handover = new HandoverRow
        {
            Person = person,
            By = by.Person,
            StartedAt = clock.Now(),
        };
        db.Handovers.Add(handover);
        await db.SaveChangesAsync(ct);
        db.HandoverItems.AddRange(Items(handover.Id, listed));
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return handover.Id;
    }

    private static IEnumerable<HandoverItemRow> Items(long handover, IReadOnlyList<NamedArea> listed) =>
        from one in listed
            .SelectMany(area => area.Items.Where(_ => area.To is not null).Select(item => (area, item)))
            .Select((pair, at) => (pair.area, pair.item, at))
        select new HandoverItemRow
        {
            HandoverId = handover,
            Number = one.at + 1,
            Area = one.area.Area,
            Item = one.item.Item,
            CaseId = one.item.CaseId,
            Successor = one.area.To!,
            What = one.item.What,
            Answer = one.item.Stays is null ? HandoverAnswer.Waiting : HandoverAnswer.Stays,
            Told = one.item.Stays,
        };

    /// <summary>Asks for all of a handover back that whoever asks may know of.</summary>
    public async Task<Refusal?> Undo(long id, Reader by, CancellationToken ct)
    {
        var now = clock.Now();
        var staff = await directory.Read(db, ct);
        var known = db.NotAbout(db.Cases, by);
        await using var write = await db.BeginWrite(ct);
        if (await db.Handovers.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } handover)
            return NoHandover;
        if (handover.State is HandoverState.Running or HandoverState.Undoing)
            return UnderWayAlready;
        if (staff.Find(handover.Person) is null)
            return FormerLeft;
        (handover.State, handover.UndoneBy, handover.UndoneAt) = (HandoverState.Undoing, by.Person, now);
        await db.SaveChangesAsync(ct);
        await db
            .HandoverItems.Where(row =>
                row.HandoverId == id
                && (row.Answer == HandoverAnswer.HandedOver || row.Answer == HandoverAnswer.Kept)
                && (row.CaseId == null || known.Any(one => one.Id == row.CaseId))
            )
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Answer, HandoverAnswer.UndoAsked), ct);
        await write.Commit(ct);
        bell.Ring();
        return null;
    }
}
