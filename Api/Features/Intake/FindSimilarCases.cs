using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Search;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>重复件提示. Cases that an item is likely to be again, shown while it is being registered.</summary>
public static class FindSimilarCases
{
    private const int Most = 5;

    // Newest titles that share two neighbouring pairs: repeats come within days, and so many are compared in milliseconds.
    private const int Compared = 1_000;
    private const int BodyRead = 500;
    private const double Alike = 0.4;

    /// <param name="Same">The address or message id is the same: registering it would make no new case.</param>
    /// <param name="Score">From 0 to 1: the share of pairs of characters that both have; 1 for the same item.</param>
    public sealed record SimilarCase(
        long Id,
        string Number,
        string Title,
        CaseStatus Status,
        DateTimeOffset ReceivedAt,
        bool Same,
        double Score
    );

    public sealed record Query(string? Title, string? Body, string? Url, string? MessageId, string? Source, Reader By)
        : IRequest<OrRefusal<IReadOnlyList<SimilarCase>>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<IReadOnlyList<SimilarCase>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<SimilarCase>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var same = await Same(db.VisibleTo(query.By), query, cancellationToken);
            var title = Cut(query.Title, CaseFields.Of(CaseFields.Title).Longest);
            var alike = await AlikeTo(db.CardsVisibleTo(query.By), title, Cut(query.Body, BodyRead), cancellationToken);
            return same.Concat(alike).DistinctBy(one => one.Id).Take(Most).ToArray();
        }

        private static async Task<List<SimilarCase>> Same(IQueryable<CaseRow> visible, Query query, CancellationToken ct)
        {
            var item = Item.Of("", "", query.Source, query.MessageId).With(CaseFields.Url, query.Url);
            var (messages, urls) = (KnownItems.Alike(item.MessageKey), KnownItems.Alike(item.UrlKey));
            if (messages.Length + urls.Length == 0)
                return [];
            return await visible
                .Where(row => messages.Contains(row.MessageKey) || urls.Contains(row.UrlKey))
                .Select(row => new SimilarCase(row.Id, row.Number, row.Title, row.Status, row.ReceivedAt, true, 1))
                .ToListAsync(ct);
        }

        private async Task<IEnumerable<SimilarCase>> AlikeTo(IQueryable<CaseRow> cards, string title, string body, CancellationToken ct)
        {
            var pairs = SearchWords.Pairs(title);
            if (pairs.Count < 2)
                return [];
            var ids = await db.NewestWithTitleLike(pairs, cards, Compared, ct);
            var candidates = await db
                .Cases.Where(row => ids.Contains(row.Id))
                .OrderByDescending(row => row.Id)
                .Select(row => new SimilarCase(row.Id, row.Number, row.Title, row.Status, row.ReceivedAt, false, 0))
                .ToListAsync(ct);
            var best = candidates
                .Select(one => one with { Score = Share(pairs, one.Title) })
                .Where(one => one.Score >= Alike)
                .OrderByDescending(one => one.Score)
                .ThenByDescending(one => one.Id)
                .Take(Most)
                .ToArray();
            return body.Length == 0 ? best : await WithBodies(best, body, ct);
        }

        // The title decides who is shown, the body in which order.
        private async Task<IEnumerable<SimilarCase>> WithBodies(SimilarCase[] best, string body, CancellationToken ct)
        {
            var ids = best.Select(one => one.Id).ToArray();
            var bodies = await db
                .Cases.Where(row => ids.Contains(row.Id))
                .Select(row => new { row.Id, row.Body })
                .ToDictionaryAsync(row => row.Id, row => row.Body, ct);
            var pairs = SearchWords.Pairs(body);
            return best.Select(one =>
                    one with
                    {
                        Score = Math.Round(((2 * one.Score) + Share(pairs, Cut(bodies[one.Id], BodyRead))) / 3, 2),
                    }
                )
                .OrderByDescending(one => one.Score);
        }

        // Dice's coefficient.
        private static double Share(IReadOnlyList<string> pairs, string other)
        {
            var others = SearchWords.Pairs(other);
            return pairs.Count + others.Count == 0
                ? 0
                : Math.Round(2.0 * pairs.Intersect(others, StringComparer.Ordinal).Count() / (pairs.Count + others.Count), 2);
        }

        private static string Cut(string? text, int length) => Beginnings.Of(text ?? "", length);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/similar",
                async Task<Results<Ok<IReadOnlyList<SimilarCase>>, ProblemHttpResult>> (
                    string? title,
                    string? body,
                    string? url,
                    string? messageId,
                    string? source,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(title, body, url, messageId, source, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("findSimilarCases")
            .WithTags("Cases")
            .WithSummary("Cases that an item is likely to be again");
}
