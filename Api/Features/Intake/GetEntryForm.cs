using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Ahead;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>
/// 登记表. What a registration asks for beyond what every item needs, and what was entered lately where it asks for a word that comes
/// again and again: it is chosen, not typed.
/// </summary>
public static class GetEntryForm
{
    /// <summary>Each: what was entered most often first, of the newest cases that the reader may see.</summary>
    public sealed record UsualEntries(IReadOnlyList<string> Source, IReadOnlyList<string> Category, IReadOnlyList<string> Region);

    /// <param name="Needed">Fields that the office's procedure would ask whoever registers for at once, by name.</param>
    public sealed record EntryForm(IReadOnlyList<string> Needed, UsualEntries Usual);

    private const int NewestCases = 3_000;
    private const int Most = 30;

    public sealed record Query(Reader By) : IRequest<EntryForm>;

    public sealed class Handler(CaseFlowDb db, ProcedureShelf procedures, OfficeSettings settings) : IRequestHandler<Query, EntryForm>
    {
        public async ValueTask<EntryForm> Handle(Query query, CancellationToken cancellationToken) =>
            new(await Needed(query.By, cancellationToken), await Usual(query.By, cancellationToken));

        private async Task<string[]> Needed(Reader by, CancellationToken ct)
        {
            var version = await ProcedureShelf.LatestVersion(db, settings.Procedure, ct);
            if (version == 0)
                return [];
            var asked = FirstAsked.Of(await procedures.Take(db, settings.Procedure, version, ct), by.Roles);
            // Registering is finding it, where nobody says otherwise.
            return [.. asked.Where(name => name != CaseFields.DiscoveredAt)];
        }

        private async Task<UsualEntries> Usual(Reader by, CancellationToken ct)
        {
            var rows = await db.VisibleTo(by)
                .AsNoTracking()
                .OrderByDescending(row => row.Id)
                .Take(NewestCases)
                .Select(row => new
                {
                    row.Source,
                    row.Category,
                    row.Region,
                })
                .ToListAsync(ct);
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
        api.MapGet("/cases/entry-form", async Task<Ok<EntryForm>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(user.Actor()), ct))
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(403)
            .WithName("getEntryForm")
            .WithTags("Cases")
            .WithSummary("What a registration asks for, and what was entered most often lately");
}
