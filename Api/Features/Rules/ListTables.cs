using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Rules;

/// <summary>研判规则表列表.</summary>
public static class ListTables
{
    public sealed record Query : IRequest<IReadOnlyList<TableSummary>>;

    /// <param name="Published">The version in force; null when none was published.</param>
    /// <param name="Draft">What is not published yet; null when there is none.</param>
    /// <param name="Rows">Rows of the version in force, or of the draft where none is.</param>
    /// <param name="UsedBy">Names of the published procedures that suggest by it.</param>
    public sealed record TableSummary(
        string Table,
        string Name,
        TableVersion? Published,
        TableVersion? Draft,
        int Rows,
        IReadOnlyList<string> UsedBy
    );

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, TablesInUse inUse)
        : IRequestHandler<Query, IReadOnlyList<TableSummary>>
    {
        public async ValueTask<IReadOnlyList<TableSummary>> Handle(Query query, CancellationToken cancellationToken)
        {
            var staff = await directory.Read(db, cancellationToken);
            var used = await inUse.Read(cancellationToken);
            var rows = await db
                .RuleTables.AsNoTracking()
                .Where(row =>
                    row.PublishedAt == null
                    || row.Version
                        == db.RuleTables.Where(other => other.Table == row.Table && other.PublishedAt != null).Max(other => other.Version)
                )
                .OrderBy(row => row.Table)
                .ToListAsync(cancellationToken);
            return
            [
                .. rows.GroupBy(row => row.Table, StringComparer.Ordinal)
                    .Select(versions => Summary(versions.Key, [.. versions], staff, [.. used[versions.Key]]))
                    .OrderBy(summary => summary.Name, StringComparer.Ordinal),
            ];
        }

        private static TableSummary Summary(string table, RuleTableRow[] versions, Staff staff, IReadOnlyList<string> usedBy)
        {
            var published = versions.FirstOrDefault(row => row.PublishedAt is not null);
            var draft = versions.FirstOrDefault(row => row.PublishedAt is null);
            var shown = published ?? draft!;
            return new TableSummary(
                table,
                shown.Name,
                published is null ? null : TableReadings.Of(published, staff),
                draft is null ? null : TableReadings.Of(draft, staff),
                RuleTableJson.Read(shown.Content).Rows.Length,
                usedBy
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/rule-tables", async Task<Ok<IReadOnlyList<TableSummary>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(), ct))
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403)
            .WithName("listRuleTables")
            .WithTags("Rules")
            .WithSummary("Rule tables with the version in force and the draft");
}
