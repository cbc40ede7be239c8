using CaseFlow.Api.Features.People;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Roster;

/// <summary>All units with how many people each has, and the roles that can be given.</summary>
public static class GetRoster
{
    public sealed record Query : IRequest<RosterView>;

    /// <param name="Roles">Of the office, in the order in which they are usually named; its own ones last.</param>
    public sealed record RosterView(IReadOnlyList<RosterUnit> Units, IReadOnlyList<Role> Roles);

    /// <param name="Parent">Code of the unit above; null for the topmost.</param>
    /// <param name="People">How many are in it, without those who left.</param>
    public sealed record RosterUnit(string Code, string Name, string? Parent, int People);

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, RosterView>
    {
        public async ValueTask<RosterView> Handle(Query query, CancellationToken cancellationToken)
        {
            var counts = await db
                .Users.Where(account => account.LeftAt == null)
                .GroupBy(account => account.Unit)
                .Select(unit => new { unit.Key, Count = unit.Count() })
                .ToDictionaryAsync(unit => unit.Key, unit => unit.Count, StringComparer.Ordinal, cancellationToken);
            var units = await db.Units.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellationToken);
            return new RosterView(
                [.. units.Select(row => new RosterUnit(row.Code, row.Name, row.Parent, counts.GetValueOrDefault(row.Code)))],
                await RolesOf(db, cancellationToken)
            );
        }

        private static async Task<IReadOnlyList<Role>> RolesOf(CaseFlowDb db, CancellationToken ct)
        {
            var known = await db.Roles.Select(role => role.Name!).ToListAsync(ct);
            var shipped = Roles.Shipped.Where(role => known.Contains(role.Code, StringComparer.Ordinal)).ToArray();
            var own = known.Except(shipped.Select(role => role.Code), StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return [.. shipped, .. own.Select(code => new Role(code, Roles.NameOf(code)))];
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/roster", async Task<Ok<RosterView>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(), ct))
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(401, 403)
            .WithName("getRoster")
            .WithTags("People")
            .WithSummary("Units with how many people each has, and the roles that can be given");
}
