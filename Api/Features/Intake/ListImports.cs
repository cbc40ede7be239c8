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

/// <summary>The imports that whoever asks may know of, latest first.</summary>
public static class ListImports
{
    public sealed record Query(string? Cursor, int? Limit, Reader By) : IRequest<OrRefusal<Page<ImportState>>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<Page<ImportState>>>
    {
        public async ValueTask<OrRefusal<Page<ImportState>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = Cursor.Before(query.Cursor);
            if (before.Refusal is { } refusal)
                return refusal;
            var limit = Cursor.Limit(query.Limit);
            var rows = await db
                .Imports.VisibleTo(query.By)
                .Where(row => row.Id < before.Value)
                .OrderByDescending(row => row.Id)
                .Take(limit + 1)
                .Select(ImportState.Of)
                .ToListAsync(cancellationToken);
            return Cursor.Cut(rows, limit, row => [row.Id]);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/imports",
                async Task<Results<Ok<Page<ImportState>>, ProblemHttpResult>> (
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(cursor, limit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(422)
            .WithName("listImports")
            .WithTags("Imports")
            .WithSummary("Imports, latest first");
}
