using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>What an inbox can be filtered by: the steps and units that its tasks have, each with how many.</summary>
public static class GetInboxFacets
{
    public sealed record Facets(IReadOnlyList<Facet> Steps, IReadOnlyList<Facet> Units);

    /// <param name="Value">What the filter is to be given.</param>
    /// <param name="Label">What people read.</param>
    public sealed record Facet(string Value, string Label, int Count);

    public sealed record Query(Reader By) : IRequest<OrRefusal<Facets>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<Facets>>
    {
        public async ValueTask<OrRefusal<Facets>> Handle(Query query, CancellationToken cancellationToken)
        {
            var staff = await directory.Read(db, cancellationToken);
            var groups = await db.InboxOf(query.By)
                .GroupBy(task => new { task.StepName, task.Unit })
                .Select(group => new
                {
                    group.Key.StepName,
                    group.Key.Unit,
                    Count = group.Count(),
                })
                .ToListAsync(cancellationToken);
            return new Facets(
                Counted(groups.Select(group => (group.StepName, group.Count)), step => step),
                Counted(groups.Where(group => group.Unit is not null).Select(group => (group.Unit!, group.Count)), staff.UnitName)
            );
        }

        private static Facet[] Counted(IEnumerable<(string Value, int Count)> counted, Func<string, string> label) =>
            [
                .. counted
                    .GroupBy(one => one.Value, StringComparer.Ordinal)
                    .Select(same => new Facet(same.Key, label(same.Key), same.Sum(one => one.Count)))
                    .OrderByDescending(facet => facet.Count)
                    .ThenBy(facet => facet.Label, StringComparer.Ordinal),
            ];
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/inbox/facets",
                async Task<Results<Ok<Facets>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("getInboxFacets")
            .WithTags("Inbox")
            .WithSummary("Steps and units of the inbox, with counts");
}
