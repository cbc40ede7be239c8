using CaseFlow.Api.Features.Procedures;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Handover;

/// <summary>What is to be handed over.</summary>
/// <param name="Person">Code of whoever hands over.</param>
/// <param name="To">Code of the successor; null where each area has its own.</param>
/// <param name="Successors">By area: the code of another successor, or nothing to leave it out.</param>
public sealed record HandoverWish(string Person, string? To, IReadOnlyDictionary<string, string?>? Successors)
{
    public IReadOnlyDictionary<string, string> ByArea =>
        (Successors ?? new Dictionary<string, string?>()).ToDictionary(one => one.Key, one => one.Value ?? "", StringComparer.Ordinal);
}

/// <summary>One thing that names a person.</summary>
/// <param name="CaseId">Its case, for whoever may see it; null for others and where it is about none.</param>
/// <param name="Place">Address within the client where it is looked after, beside the case.</param>
/// <param name="Answer">What became of it; <c>Waiting</c> in a preview.</param>
/// <param name="Told">Why it stays or is kept; null otherwise.</param>
public sealed record HandoverItem(
    Saying What,
    long? CaseId,
    string? CaseNumber,
    string? CaseTitle,
    string? Place,
    HandoverAnswer Answer,
    Saying? Told
);

/// <param name="To">The successor; null where nobody is chosen, or where it is left out.</param>
public sealed record HandoverArea(string Area, Saying Name, PersonName? To, IReadOnlyList<HandoverItem> Items);

/// <param name="Id">0 for a preview.</param>
public sealed record HandoverView(
    long Id,
    PersonName Person,
    PersonName By,
    DateTimeOffset StartedAt,
    DateTimeOffset? DoneAt,
    HandoverState State,
    PersonName? UndoneBy,
    IReadOnlyList<HandoverArea> Areas
);

/// <summary>Handovers as whoever reads may know of them: nothing of a case that is about them, and of cases only what they may see.</summary>
public sealed class HandoverViews(CaseFlowDb db, Handovers handovers, StaffDirectory directory)
{
    private sealed record CaseWords(string Number, string Title);

    public async Task<HandoverView?> Of(long id, Reader by, CancellationToken ct)
    {
        if (await db.Handovers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row)
            return null;
        var known = db.NotAbout(db.Cases, by);
        var items = await db
            .HandoverItems.AsNoTracking()
            .Where(item => item.HandoverId == id && (item.CaseId == null || known.Any(one => one.Id == item.CaseId)))
            .OrderBy(item => item.Number)
            .ToListAsync(ct);
        var (staff, cases) = (await directory.Read(db, ct), await Cases(items.Select(item => item.CaseId), by, ct));
        return new HandoverView(
            row.Id,
            Name(staff, row.Person),
            Name(staff, row.By),
            row.StartedAt,
            row.DoneAt,
            row.State,
            row.UndoneBy is { } undone ? Name(staff, undone) : null,
            [
                .. items
                    .GroupBy(item => item.Area)
                    .Select(area => new HandoverArea(
                        area.Key,
                        NameOf(area.Key),
                        Name(staff, area.First().Successor),
                        [.. area.Select(item => Item(item.What, item.CaseId, null, item.Answer, item.Told, cases))]
                    )),
            ]
        );
    }

    public async Task<HandoverView> Preview(HandoverWish wish, Reader by, DateTimeOffset now, CancellationToken ct)
    {
        var areas = await handovers.Of(wish.Person, wish.To, wish.ByArea, by, ct);
        var staff = await directory.Read(db, ct);
        var cases = await Cases(areas.SelectMany(area => area.Items).Select(item => item.CaseId), by, ct);
        return new HandoverView(
            0,
            Name(staff, wish.Person),
            Name(staff, by.Person),
            now,
            null,
            HandoverState.Running,
            null,
            [
                .. areas.Select(area => new HandoverArea(
                    area.Area,
                    NameOf(area.Area),
                    area.To is { } to ? Name(staff, to) : null,
                    [.. area.Items.Select(item => Item(item.What, item.CaseId, item.Place, Answer(item), item.Stays, cases))]
                )),
            ]
        );
    }

    private static HandoverAnswer Answer(NamedItem item) => item.Stays is null ? HandoverAnswer.Waiting : HandoverAnswer.Stays;

    private static HandoverItem Item(
        Saying what,
        long? caseId,
        string? place,
        HandoverAnswer answer,
        Saying? told,
        Dictionary<long, CaseWords> cases
    )
    {
        var words = caseId is { } id ? cases.GetValueOrDefault(id) : null;
        return new HandoverItem(what, words is null ? null : caseId, words?.Number, words?.Title, place, answer, told);
    }

    // Whoever runs the system hands over without seeing a case.
    private async Task<Dictionary<long, CaseWords>> Cases(IEnumerable<long?> asked, Reader by, CancellationToken ct)
    {
        if (!Rights.Named(Rights.ReadCases).IsHeldBy(by))
            return [];
        var words = new Dictionary<long, CaseWords>();
        foreach (var some in asked.OfType<long>().Distinct().Chunk(500))
        {
            var found = await db.VisibleTo(by)
                .Where(row => some.Contains(row.Id))
                .Select(row => new
                {
                    row.Id,
                    row.Number,
                    row.Title,
                })
                .ToListAsync(ct);
            foreach (var one in found)
                words[one.Id] = new CaseWords(one.Number, one.Title);
        }
        return words;
    }

    private static Saying NameOf(string area) => Saying.Of($"handover.area.{area}");

    public static PersonName Name(Staff staff, string code) => new(code, staff.NameOf(code));
}
