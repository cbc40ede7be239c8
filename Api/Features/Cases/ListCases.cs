using System.Security.Claims;
using AutoMapper;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>案件列表, newest first.</summary>
public static class ListCases
{
    /// <param name="Text">Part of the number or the title.</param>
    /// <param name="Mine">Only those that the person registered (我发起).</param>
    public sealed record Filter(string? Text, CaseStatus? Status, ResponseLevel? Level, HandlingRoute? Route, string? Category, bool Mine);

    public sealed record Query(Filter Filter, string? Cursor, int Limit, Actor By) : IRequest<Reply<Page<CaseSummary>>>;

    public sealed class Handler(CaseFlowDb db, IMapper mapper) : IRequestHandler<Query, Reply<Page<CaseSummary>>>
    {
        public async ValueTask<Reply<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = Filtered(db.VisibleTo(query.By).AsNoTracking(), query.Filter, query.By.Person);
            if (query.Cursor is { } cursor)
            {
                if (Cursor.Read(cursor, 1) is not [var before])
                    return Cursor.Unreadable;
                rows = rows.Where(row => row.Id < before);
            }
            var page = await mapper.ProjectTo<CaseSummary>(rows.OrderByDescending(row => row.Id).Take(query.Limit + 1)).ToListAsync(cancellationToken);
            return Cursor.Cut(page, query.Limit, row => [row.Id]);
        }

        private static IQueryable<CaseRow> Filtered(IQueryable<CaseRow> rows, Filter filter, string person)
        {
            if (!string.IsNullOrWhiteSpace(filter.Text))
                rows = rows.Where(row => row.Number.Contains(filter.Text.Trim()) || row.Title.Contains(filter.Text.Trim()));
            if (filter.Status is { } status)
                rows = rows.Where(row => row.Status == status);
            if (filter.Level is { } level)
                rows = rows.Where(row => row.Level == level);
            if (filter.Route is { } route)
                rows = rows.Where(row => row.Route == route);
            if (!string.IsNullOrWhiteSpace(filter.Category))
                rows = rows.Where(row => row.Category == filter.Category);
            return filter.Mine ? rows.Where(row => row.RegisteredBy == person) : rows;
        }
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/cases", async Task<Results<Ok<Page<CaseSummary>>, ProblemHttpResult>> (
            string? text, CaseStatus? status, ResponseLevel? level, HandlingRoute? route, string? category, bool? mine, string? cursor, int? limit,
            ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Query(new Filter(text, status, level, route, category, mine ?? false), cursor, Cursor.Limit(limit), user.Actor()), ct)).Http())
        .RequireAuthorization(Permissions.ReadCases)
        .Refuses(403, 422)
        .WithName("listCases").WithTags("Cases").WithSummary("Cases, newest first");
}
