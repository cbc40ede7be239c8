using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>
/// The editions of the office's tree and people (ADR 0010). An edition never changes; whatever changes the office makes a new one.
/// </summary>
public sealed class OrganisationShelf(TimeProvider clock)
{
    private const string Counter = "organisation";

    private readonly ConcurrentDictionary<int, Organisation> known = new();

    /// <summary>What is kept of an edition: codes only, in their order, so that equal offices are written alike.</summary>
    private sealed record Content(ImmutableArray<OrganisationUnit> Units, ImmutableArray<Member> Members)
    {
        /// <summary>Not written where nobody left: so are the editions from before they were kept.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<FormerMember>? Former { get; init; }

        /// <summary>Not written where nobody moved: so are the editions from before it was kept.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<EarlierMember>? Earlier { get; init; }

        /// <summary>The same, which knows who was elsewhere in an edition before it.</summary>
        public Content After(Content before, DateTimeOffset now)
        {
            var units = Places.ToDictionary(one => one.Code, one => one.Unit, StringComparer.Ordinal);
            var earlier = before
                .Places.Where(one => units.TryGetValue(one.Code, out var unit) && unit != one.Unit)
                .Select(one => new EarlierMember(one.Code, one.Unit, now))
                .Concat(before.Earlier ?? [])
                .DistinctBy(one => (one.Code, one.Unit)) // the latest comes first
                .OrderBy(one => one.Code, StringComparer.Ordinal)
                .ThenBy(one => one.Unit, StringComparer.Ordinal)
                .ToArray();
            return this with { Earlier = earlier.Length > 0 ? earlier : null };
        }

        private IEnumerable<(string Code, string Unit)> Places =>
            Members.Select(one => (one.Code, one.Unit)).Concat((Former ?? []).Select(one => (one.Code, one.Unit)));
    }

    /// <summary>The newest edition; <see cref="Organisation.None"/> before the first.</summary>
    public async ValueTask<Organisation> Latest(CaseFlowDb db, CancellationToken ct) => await Numbered(db, await LatestNumber(db, ct), ct);

    /// <summary>0 before the first.</summary>
    public static async Task<int> LatestNumber(CaseFlowDb db, CancellationToken ct) =>
        await db.Organisations.MaxAsync(row => (int?)row.Number, ct) ?? 0;

    /// <exception cref="InvalidOperationException">There is no such edition.</exception>
    public async ValueTask<Organisation> Numbered(CaseFlowDb db, int number, CancellationToken ct)
    {
        if (number == 0)
            return Organisation.None;
        if (known.TryGetValue(number, out var organisation))
            return organisation;
        var edition = await db.Organisations.Where(row => row.Number == number).Select(row => row.Edition).SingleOrDefaultAsync(ct)
            ?? throw new InvalidOperationException($"Edition {number} of the organisation is missing.");
        var content = JsonSerializer.Deserialize<Content>(edition, EngineJson.Options)!;
        return known.GetOrAdd(
            number,
            new Organisation(number, content.Units, content.Members, [.. content.Former ?? []], [.. content.Earlier ?? []])
        );
    }

    /// <summary>
    /// Whoever changes the office goes on alone until the transaction that is open ends: the counter's row stays locked. To be called before
    /// anything is read that a rule about accounts, roles or units is decided by.
    /// </summary>
    internal Task Lock(CaseFlowDb db, CancellationToken ct) => db.Draw(Counter, 0, ct);

    /// <summary>
    /// Writes an edition of the units and accounts as they stand in the transaction that is open, when they differ from the last one.
    /// </summary>
    internal async Task Keep(CaseFlowDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await Lock(db, ct);
        var last = await db.Organisations.OrderByDescending(row => row.Number).Select(row => row.Edition).FirstOrDefaultAsync(ct);
        var (content, now) = (await Read(db, ct), clock.Now());
        if (last is not null)
            content = content.After(JsonSerializer.Deserialize<Content>(last, EngineJson.Options)!, now);
        var edition = JsonSerializer.Serialize(content, EngineJson.Options);
        if (edition == last)
            return;
        db.Organisations.Add(
            new OrganisationRow
            {
                Number = await db.Draw(Counter, 1, ct),
                EffectiveFrom = now,
                Edition = edition,
            }
        );
        await db.SaveChangesAsync(ct);
    }

    private static async Task<Content> Read(CaseFlowDb db, CancellationToken ct)
    {
        var roles = (
            await db
                .UserRoles.Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
                .ToListAsync(ct)
        ).ToLookup(held => held.UserId, held => held.Name!, StringComparer.Ordinal);
        var people = await db
            .Users.Select(account => new
            {
                account.Id,
                account.Unit,
                HasLeft = account.LeftAt != null,
            })
            .ToListAsync(ct);
        var left = people
            .Where(one => one.HasLeft)
            .Select(one => new FormerMember(one.Id, one.Unit))
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .ToArray();
        var units = await db.Units.Select(unit => new { unit.Code, unit.Parent }).ToListAsync(ct);
        return new Content(
            [.. units.Select(unit => new OrganisationUnit(unit.Code, unit.Parent)).OrderBy(unit => unit.Code, StringComparer.Ordinal)],
            [
                .. people
                    .Where(one => !one.HasLeft)
                    .Select(one => new Member(one.Id, one.Unit, [.. roles[one.Id].Order(StringComparer.Ordinal)]))
                    .OrderBy(member => member.Code, StringComparer.Ordinal),
            ]
        )
        {
            Former = left.Length > 0 ? left : null,
        };
    }
}
