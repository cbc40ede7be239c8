using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Search;

/// <summary>案件列表 and 查找.</summary>
public static class ListCases
{
    public sealed record Query(CaseFilter Filter, CaseOrder Order, string? Cursor, int Limit, Reader By)
        : IRequest<OrRefusal<Page<CaseSummary>>>;

    public sealed class Handler(CaseLists lists, CaseSummaries summaries, NarrowedFilter narrowed)
        : IRequestHandler<Query, OrRefusal<Page<CaseSummary>>>
    {
        public async ValueTask<OrRefusal<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            CasePlace? after = null;
            if (query.Cursor is { } cursor && (after = CasePlace.Read(cursor)) is null)
                return Cursor.Unreadable;
            var filter = await narrowed.Of(query.Filter, query.By, cancellationToken);
            var rows = await lists.Page(filter, query.Order, query.By, after, query.Limit + 1, cancellationToken);
            if (rows.Refusal is { } refusal)
                return refusal;
            var page = Cursor.Cut(rows.Value, query.Limit, row => CasePlace.Of(row).Key);
            return new Page<CaseSummary>(await summaries.Of(page.Items, cancellationToken), page.Next);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases",
                async Task<Results<Ok<Page<CaseSummary>>, ProblemHttpResult>> (
                    [AsParameters] CaseFilter filter,
                    CaseOrder? order,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (
                        await mediator.Send(new Query(filter, order ?? CaseOrder.Newest, cursor, Cursor.Limit(limit), user.Actor()), ct)
                    ).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("listCases")
            .WithTags("Cases")
            .WithSummary("Cases, searched, filtered and in order");
}
