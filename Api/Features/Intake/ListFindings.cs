using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>
/// The rows of an import that became no case, in the order of the file, for those who may know of it (<see cref="ImportScope"/>).
/// </summary>
public static class ListFindings
{
    public sealed record Query(long Id, ImportFindingKind? Kind, string? Cursor, int? Limit, Reader By)
        : IRequest<OrRefusal<Page<ImportFinding>>>;

    /// <param name="Seq">Counter within the line.</param>
    /// <param name="Column">Header as in the file, or that it is the whole row.</param>
    /// <param name="CaseNumber">The case that exists already, for a duplicate.</param>
    public sealed record ImportFinding(int Line, int Seq, ImportFindingKind Kind, Saying Column, Saying Reason, string? CaseNumber);

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<Page<ImportFinding>>>
    {
        public async ValueTask<OrRefusal<Page<ImportFinding>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (line, seq) = (0, 0);
            if (query.Cursor is { } cursor)
            {
                if (Cursor.Read(cursor, 2) is not [var afterLine, var afterSeq])
                    return Cursor.Unreadable;
                (line, seq) = ((int)afterLine, (int)afterSeq);
            }
            if (!await db.Imports.VisibleTo(query.By).AnyAsync(row => row.Id == query.Id, cancellationToken))
                return ImportRefusals.NoSuchImport;
            var (limit, about) = (Cursor.Limit(query.Limit), db.IdsAbout(query.By));
            // A finding names the case that is there already: to whom that case is about, neither is there (回避).
            var hidden = db.Cases.Where(row => about.Contains(row.Id)).Select(row => row.Number);
            var rows = await db
                .ImportFindings.Where(row => row.ImportId == query.Id && (query.Kind == null || row.Kind == query.Kind))
                .Where(row => row.CaseNumber == null || !hidden.Contains(row.CaseNumber))
                .Where(row => row.Line > line || (row.Line == line && row.Seq > seq))
                .OrderBy(row => row.Line)
                .ThenBy(row => row.Seq)
                .Take(limit + 1)
                .Select(row => new ImportFinding(row.Line, row.Seq, row.Kind, row.Column, row.Reason, row.CaseNumber))
                .ToListAsync(cancellationToken);
            return Cursor.Cut(rows, limit, row => [row.Line, row.Seq]);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/imports/{id:long}/findings",
                async Task<Results<Ok<Page<ImportFinding>>, ProblemHttpResult>> (
                    long id,
                    ImportFindingKind? kind,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(id, kind, cursor, limit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(404, 422)
            .WithName("listImportFindings")
            .WithTags("Imports")
            .WithSummary("Rows that became no case, and why");
}
