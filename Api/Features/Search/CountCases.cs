using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Search;

/// <summary>How many cases a list has, as far as they are counted.</summary>
/// <param name="More">There may be more than were counted.</param>
public sealed record CaseCount(int Count, bool More);

/// <summary>How long 案件列表 is, with the same filter. Counted up to a bound: a million cases are not walked through for a number.</summary>
public static class CountCases
{
    public const int Most = 10_000;

    public sealed record Query(CaseFilter Filter, Reader By) : IRequest<OrRefusal<CaseCount>>;

    public sealed class Handler(CaseSearch search, NarrowedFilter narrowed) : IRequestHandler<Query, OrRefusal<CaseCount>>
    {
        public async ValueTask<OrRefusal<CaseCount>> Handle(Query query, CancellationToken cancellationToken) =>
            await search.Count(await narrowed.Of(query.Filter, query.By, cancellationToken), query.By, Most, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/count",
                async Task<Results<Ok<CaseCount>, ProblemHttpResult>> (
                    [AsParameters] CaseFilter filter,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(filter, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("countCases")
            .WithTags("Cases")
            .WithSummary("How many cases a list has, up to 10,000");
}
