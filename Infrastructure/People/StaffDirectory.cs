using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.People;

/// <summary>What a session is believed by, as the account stands now.</summary>
/// <param name="Stamp">A session that was begun with another one holds no longer.</param>
/// <param name="Language">One of <see cref="Domain.Sayings.Languages.All"/>.</param>
public sealed record AccountStanding(string? Stamp, bool HasLeft, bool MustChoosePassword, string Language)
{
    /// <summary>委托. Those by which they may do tasks of others today.</summary>
    public IReadOnlyList<Delegation> Delegated { get; init; } = [];
}

/// <summary>Everyone of the office with unit and roles, in memory: who is told what is decided from here.</summary>
public sealed class StaffDirectory(OrganisationShelf organisations, TimeProvider clock)
{
    // How long another node may go on with a name, an address or a language that has changed.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly Remembered<Staff> staff = new(clock, Lifetime);

    /// <summary>
    /// The office as it stands in the database now: another node may have made a new edition a moment ago, and whom a case bars (回避) is
    /// not told by what was so before.
    /// </summary>
    public async ValueTask<Staff> Read(CaseFlowDb db, CancellationToken ct) =>
        await Edition(db, await OrganisationShelf.LatestNumber(db, ct), ct);

    /// <summary>The same together with how somebody's account stands, in one question to the database; null where there is none.</summary>
    /// <param name="day">The office's.</param>
    public async ValueTask<(Staff Staff, AccountStanding? Account)> ReadWith(
        CaseFlowDb db,
        string person,
        DateOnly day,
        CancellationToken ct
    )
    {
        var standing = StandingDelegations.From(db, day);
        var found = await db
            .Users.Where(account => account.Id == person)
            .Select(account => new
            {
                Account = new AccountStanding(account.SecurityStamp, account.LeftAt != null, account.MustChoosePassword, account.Language),
                Latest = db.Organisations.Max(row => (int?)row.Number) ?? 0,
                Delegated = standing.Where(row => row.Delegate == account.Id && row.From <= day).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        return found is null
            ? (await Read(db, ct), null)
            : (
                await Edition(db, found.Latest, ct),
                found.Account with
                {
                    Delegated = [.. found.Delegated.OrderBy(row => row.Id).Select(row => row.Given)],
                }
            );
    }

    private async ValueTask<Staff> Edition(CaseFlowDb db, int latest, CancellationToken ct)
    {
        var known = await staff.Get(() => Load(db, ct));
        if (known.People.Number >= latest)
            return known;
        staff.Forget();
        return await staff.Get(() => Load(db, ct));
    }

    /// <summary>
    /// Begins a transaction that changes accounts, roles or units. Of several at once, on whatever node, one goes on at a time: each sees
    /// what the one before has done.
    /// </summary>
    public async Task<WriteTransaction> Begin(CaseFlowDb db, CancellationToken ct)
    {
        var write = await db.BeginWrite(ct);
        try
        {
            await organisations.Lock(db, ct);
            return write;
        }
        catch
        {
            await write.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Ends a transaction that changed accounts, roles or units. Saves what is left, keeps the edition that it makes of the office,
    /// commits,
    /// and has this node read the office anew.
    /// </summary>
    public async Task Commit(CaseFlowDb db, WriteTransaction write, CancellationToken ct)
    {
        await organisations.Keep(db, ct);
        await write.Commit(ct);
        Forget();
    }

    /// <summary>To be called after something changed that is no part of an edition: a language, or what another process did.</summary>
    public void Forget() => staff.Forget();

    private async Task<Staff> Load(CaseFlowDb db, CancellationToken ct)
    {
        var people = await organisations.Latest(db, ct);
        var accounts = await db
            .Users.AsNoTracking()
            .Select(account => new
            {
                account.Id,
                account.Name,
                account.Email,
                account.Language,
            })
            .ToDictionaryAsync(one => one.Id, StringComparer.Ordinal, ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal, ct);
        var members = people
            .Members.Where(member => accounts.ContainsKey(member.Code))
            .Select(member => (Member: member, Account: accounts[member.Code]))
            .Select(one => new StaffMember(
                one.Member.Code,
                one.Account.Name,
                one.Member.Unit,
                one.Account.Email,
                one.Account.Language,
                one.Member.Roles
            ));
        var former = await db.FormerNames.AsNoTracking().ToListAsync(ct);
        return new Staff(
            people,
            [.. members],
            accounts.ToDictionary(one => one.Key, one => one.Value.Name, StringComparer.Ordinal),
            units,
            former.ToLookup(one => one.Code, one => one.Name, StringComparer.Ordinal)
        );
    }
}
