using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>常填的内容. What was entered lately where a registration asks for a word that comes again and again: it is chosen, not typed.</summary>
public static class ListUsualEntries
{
    /// <summary>Each: what was entered most often first, of the newest cases that the reader may see.</summary>
    public sealed record UsualEntries(IReadOnlyList<string> Source, IReadOnlyList<string> Category, IReadOnlyList<string> Region);

    private const int NewestCases = 3_000;
    private const int Most = 30;

    public sealed record Query(Reader By) : IRequest<OrRefusal<UsualEntries>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<UsualEntries>>
    {
        public async ValueTask<OrRefusal<UsualEntries>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await db.VisibleTo(query.By)
                .AsNoTracking()
                .OrderByDescending(row => row.Id)
                .Take(NewestCases)
                .Select(row => new
                {
                    row.Source,
                    row.Category,
                    row.Region,
                })
                .ToListAsync(cancellationToken);
            return new UsualEntries(
                Usual(rows.Select(row => row.Source)),
                Usual(rows.Select(row => row.Category)),
                Usual(rows.Select(row => row.Region))
            );
        }

        private static string[] Usual(IEnumerable<string?> entered) =>
            [
                .. entered
                    .Where(text => !string.IsNullOrWhiteSpace(text))
                    .GroupBy(text => text!, StringComparer.Ordinal)
                    .OrderByDescending(same => same.Count())
                    .ThenBy(same => same.Key, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(same => same.Key),
            ];
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/usual-entries",
                async Task<Results<Ok<UsualEntries>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(403)
            .WithName("listUsualEntries")
            .WithTags("Cases")
            .WithSummary("Sources, categories and areas that were entered most often lately");
}
