using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>Units that a person heads, and posts that nobody else holds: whom they go to is an appointment, made at the account.</summary>
public sealed class HeadedUnits(CaseFlowDb db, StaffDirectory directory) : ListedOnly
{
    public override string Area => "posts";

    public override int Order => 6;

    public override IReadOnlyList<string> Columns => ["IdentityUserRole.UserId"];

    public override async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var heads = staff.People.HeadedBy(person).Select(unit => Item(unit, Saying.Of("handover.heads", ("unit", staff.UnitName(unit)))));
        var alone = (staff.Find(person)?.Roles ?? [])
            .Where(role => staff.WithRole(role).All(member => member.Code == person))
            .Select(role => Item(role, Saying.Of("handover.alone", ("role", Roles.NameOf(role)))));
        return [.. heads, .. alone];
    }

    private static NamedItem Item(string item, Saying what) => new(item, null, what, Saying.Of("handover.appoint"));
}
