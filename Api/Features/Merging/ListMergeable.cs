using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Features.Intake;
using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Merging;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Merging;

/// <summary>
/// Open cases that could be merged into one: those found by a text, or without one those that are likely to be the same thing again.
/// </summary>
public static class ListMergeable
{
    private const int Most = 20;

    /// <param name="Likely">Whether it has much in common with the main case, or one names the other.</param>
    /// <param name="WhyNot">Why it cannot be merged as it stands; null when it can.</param>
    public sealed record MergeableCase(long Id, string Number, string Title, DateTimeOffset ReceivedAt, bool Likely, Saying? WhyNot);

    public sealed record Query(long CaseId, string? Text, Reader By) : IRequest<OrRefusal<IReadOnlyList<MergeableCase>>>;

    public sealed class Handler(CaseFlowDb db, CaseSearch search, ConnectedCases connected, ProcedureShelf procedures, IMediator mediator)
        : IRequestHandler<Query, OrRefusal<IReadOnlyList<MergeableCase>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<MergeableCase>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var main = await db.VisibleTo(query.By)
                .AsNoTracking()
                .Include(row => row.Run)
                .SingleOrDefaultAsync(row => row.Id == query.CaseId, cancellationToken);
            if (main is null)
                return CaseScope.NotFound;
            var likely = await Likely(main, query.By, cancellationToken);
            long[] ids = string.IsNullOrWhiteSpace(query.Text) ? likely : await Found(query.Text, query.By, cancellationToken);
            var rows = await db.VisibleTo(query.By)
                .AsNoTracking()
                .Include(row => row.Run)
                .Where(row => ids.Contains(row.Id) && row.Id != main.Id && row.Status == CaseStatus.Open)
                .ToListAsync(cancellationToken);
            return rows.OrderBy(row => Array.IndexOf(ids, row.Id)).Select(row => Shown(main, row, likely.Contains(row.Id))).ToArray();
        }

        private async Task<long[]> Found(string text, Reader by, CancellationToken ct)
        {
            var open = new CaseFilter { Status = CaseStatus.Open };
            var rows = await search.Newest(search.Cards(open, by, CaseStatus.Open), text, long.MaxValue, Most, ct);
            return [.. rows.Select(row => row.Id)];
        }

        // One that names the other as its original comes before one that only reads like it.
        private async Task<long[]> Likely(CaseRow main, Reader by, CancellationToken ct)
        {
            var procedure = await procedures.Take(db, main.Run.DefinitionId, main.Run.Version, ct);
            var kept = await new FieldSight(procedure, by).Kept(db, main.Id, Infrastructure.Running.CaseFacts.Of(main), ct);
            var named = await connected.Of(main, procedure, kept.Keys, by, ct);
            var alike = await mediator.Send(
                new FindSimilarCases.Query(main.Title, main.Body, main.Url, main.MessageId, main.Source, by),
                ct
            );
            var apart = named.Where(one => one.Separate).Select(one => one.Id).Append(main.Id);
            return [.. named.Select(one => one.Id).Concat(alike.Value.Select(one => one.Id)).Except(apart)];
        }

        private static MergeableCase Shown(CaseRow main, CaseRow row, bool likely) =>
            new(row.Id, row.Number, row.Title, row.ReceivedAt, likely, MergeTrouble.WhyNot(main, row)?.Text);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/merge/cases",
                async Task<Results<Ok<IReadOnlyList<MergeableCase>>, ProblemHttpResult>> (
                    long caseId,
                    string? text,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, text, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404)
            .WithName("listMergeable")
            .WithTags("Merging")
            .WithSummary("Open cases that could be merged into this one");
}
