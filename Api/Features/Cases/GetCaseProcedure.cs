using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>The procedure that a case runs and the way it has taken through it: its events, replayed.</summary>
public static class GetCaseProcedure
{
    /// <param name="Definition">Elsa 3 workflow definition of the version that the case runs.</param>
    /// <param name="Visits">In the order in which they were entered.</param>
    public sealed record CaseProcedure(
        string DefinitionId,
        int Version,
        string Name,
        JsonElement Definition,
        IReadOnlyList<StepVisit> Visits
    );

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<CaseProcedure>>;

    public sealed class Handler(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices, CaseVisits visits)
        : IRequestHandler<Query, OrRefusal<CaseProcedure>>
    {
        public async ValueTask<OrRefusal<CaseProcedure>> Handle(Query query, CancellationToken cancellationToken)
        {
            var run = await db.VisibleTo(query.By)
                .Where(row => row.Id == query.CaseId)
                .Select(row => row.Run)
                .AsNoTracking()
                .SingleOrDefaultAsync(cancellationToken);
            if (run is null)
                return CaseScope.NotFound;
            var procedure = await procedures.Take(db, run.DefinitionId, run.Version, cancellationToken);
            var text = await db
                .Procedures.Where(row => row.DefinitionId == run.DefinitionId && row.Version == run.Version)
                .Select(row => row.Definition)
                .SingleAsync(cancellationToken);
            var entries = await Entries(query.CaseId, cancellationToken);
            var way = VersionWay.Of(run, entries.Select(entry => entry.Event));
            var versions = await procedures.Versions(db, way, cancellationToken);
            var moves = Replay.Moves(versions, Run.Of(way.DefinitionId, way.First), Facts.None, entries);
            return new CaseProcedure(
                run.DefinitionId,
                run.Version,
                procedure.Name,
                JsonElement.Parse(text),
                await visits.Of(query.CaseId, versions, moves, cancellationToken)
            );
        }

        private async Task<List<Replay.Entry>> Entries(long caseId, CancellationToken ct)
        {
            var rows = await db
                .Events.AsNoTracking()
                .Where(row => row.CaseId == caseId && row.Answer == EventAnswer.Moved)
                .OrderBy(row => row.Turn)
                .ToListAsync(ct);
            var entries = new List<Replay.Entry>(rows.Count);
            foreach (var row in rows)
                entries.Add(new Replay.Entry(EngineJson.ReadEvent(row.Event), await offices.Of(db, row, ct)));
            return entries;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/procedure",
                async Task<Results<Ok<CaseProcedure>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("getCaseProcedure")
            .WithTags("Cases")
            .WithSummary("The procedure of a case and its way through it");
}
