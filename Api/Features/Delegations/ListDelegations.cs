using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>Delegations that somebody gave or was given, newest first; those of everybody for whoever may enter one for others.</summary>
public static class ListDelegations
{
    /// <param name="All">Those of everybody.</param>
    public sealed record Query(bool All, string? Cursor, int Limit, Reader By) : IRequest<OrRefusal<Page<DelegationView>>>;

    public sealed class Handler(CaseFlowDb db, DelegationReadings readings) : IRequestHandler<Query, OrRefusal<Page<DelegationView>>>
    {
        public async ValueTask<OrRefusal<Page<DelegationView>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.All && !DelegationReadings.IsForOthers(query.By))
                return DelegationRefusals.ForOthers;
            var before = Cursor.Before(query.Cursor);
            if (before.Refusal is { } refusal)
                return refusal;
            var (start, person) = (before.Value, query.By.Person);
            var rows = db.Delegations.AsNoTracking().Where(row => row.Id < start);
            if (!query.All)
                rows = rows.Where(row => row.Principal == person || row.Delegate == person || row.GivenBy == person);
            var found = await rows.OrderByDescending(row => row.Id).Take(query.Limit + 1).ToListAsync(cancellationToken);
            var page = Cursor.Cut(found, query.Limit, row => [row.Id]);
            return new Page<DelegationView>(await readings.Of(page.Items, query.By, cancellationToken), page.Next);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/delegations",
                async Task<Results<Ok<Page<DelegationView>>, ProblemHttpResult>> (
                    bool? all,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(all ?? false, cursor, Cursor.Limit(limit), user.Actor()), ct)).Http()
            )
            .Refuses(401, 403, 422)
            .WithName("listDelegations")
            .WithTags("Delegations")
            .WithSummary("Delegations that the signed-in person gave or was given, newest first");
}
