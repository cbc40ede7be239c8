using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Cases;

/// <summary>案件列表 and 查找, newest first.</summary>
public static class ListCases
{
    public sealed record Query(CaseFilter Filter, string? Cursor, int Limit, Actor By) : IRequest<Reply<Page<CaseSummary>>>;

    public sealed class Handler(CaseSearch search, CaseSummaries summaries) : IRequestHandler<Query, Reply<Page<CaseSummary>>>
    {
        public async ValueTask<Reply<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = long.MaxValue;
            if (query.Cursor is { } cursor)
            {
                if (Cursor.Read(cursor, 1) is not [var last])
                    return Cursor.Unreadable;
                before = last;
            }
            var rows = await search.Newest(query.Filter, query.By, before, query.Limit + 1, cancellationToken);
            var page = Cursor.Cut(rows, query.Limit, row => [row.Id]);
            return new Page<CaseSummary>(await summaries.Of(page.Items, cancellationToken), page.Next);
        }
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/cases", async Task<Results<Ok<Page<CaseSummary>>, ProblemHttpResult>> (
            [AsParameters] CaseFilter filter, string? cursor, int? limit, ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Query(filter, cursor, Cursor.Limit(limit), user.Actor()), ct)).Http())
        .RequireAuthorization(Permissions.ReadCases)
        .Refuses(403, 422)
        .WithName("listCases").WithTags("Cases").WithSummary("Cases, newest first, searched and filtered");
}
