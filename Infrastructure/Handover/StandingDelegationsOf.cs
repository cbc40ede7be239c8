using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>委托 that a person gave or was given and that is not over: it ends with its last day, or where delegations are looked after.</summary>
public sealed class StandingDelegationsOf(CaseFlowDb db, StaffDirectory directory, Shelves.CalendarShelf calendars, TimeProvider clock)
    : ListedOnly
{
    private const string Page = "/delegations";

    public override string Area => "delegations";

    public override int Order => 8;

    public override IReadOnlyList<string> Columns => ["DelegationRow.Principal", "DelegationRow.Delegate"];

    public override async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime((await calendars.At(db, now, ct)).Local(now));
        var standing = await db
            .Delegations.AsNoTracking()
            .Where(row => (row.Principal == person || row.Delegate == person) && row.EndedAt == null && row.Until >= today)
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        return
        [
            .. standing.Select(row => new NamedItem(
                row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                null,
                Saying.Of(
                    "handover.delegation",
                    ("principal", staff.NameOf(row.Principal)),
                    ("delegate", staff.NameOf(row.Delegate)),
                    ("until", row.Until)
                ),
                Saying.Of("handover.delegation-ends"),
                Page
            )),
        ];
    }
}
