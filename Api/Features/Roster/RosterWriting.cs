using CaseFlow.Api.Features.People;
using CaseFlow.Domain;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Roster;

/// <summary>Does what a plan says, in the transaction that is open.</summary>
public sealed class RosterWriting(CaseFlowDb db, UserManager<Account> accounts, AccountWriting writing, TimeProvider clock)
{
    /// <param name="made">The accounts that are new, with their passwords' hashes.</param>
    /// <param name="by">Code of whoever imports.</param>
    /// <returns>Codes of those who gained or lost rights.</returns>
    public async Task<OrRefusal<IReadOnlyList<string>>> Write(RosterPlan plan, IReadOnlyList<Account> made, string by, CancellationToken ct)
    {
        foreach (var line in plan.Lines.Where(line => line.Act is RosterAct.Create or RosterAct.Change))
        {
            if (line.Unit is { } unit)
                await Write(unit, by, ct);
        }
        await db.SaveChangesAsync(ct);
        var moved = new List<string>();
        foreach (var line in plan.Lines)
        {
            if (line is not { Person: { } person, Act: RosterAct.Create or RosterAct.Change })
                continue;
            var refusal =
                line.Act == RosterAct.Create
                    ? await writing.Create(made.First(one => one.Id == person.Code), person.Details.Roles, by)
                    : await Change(person, moved, by);
            if (refusal is not null)
                return refusal;
        }
        return moved;
    }

    private async Task Write(OfficeUnit unit, string by, CancellationToken ct)
    {
        var row = await db.Units.FindAsync([unit.Code], ct) ?? db.Units.Add(new UnitRow { Code = unit.Code, Name = unit.Name }).Entity;
        (row.Parent, row.ChangedBy, row.ChangedAt) = (unit.Parent, by, clock.Now());
    }

    private async Task<Refusal?> Change(KnownPerson person, List<string> moved, string by)
    {
        if (await accounts.FindByIdAsync(person.Code) is not { } account)
            return PeopleRefusals.NoAccount;
        var held = await accounts.GetRolesAsync(account);
        if (AccountWriting.ChangesRights(account, held, person.Details, left: false))
            moved.Add(account.Id);
        return await writing.Change(account, held, person.Details, left: false, by);
    }
}
