using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Ahead;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>The way of a case on one line: what is done, and what is to be expected.</summary>
public static class GetCaseWay
{
    /// <param name="Done">In the order in which they were done.</param>
    /// <param name="Ahead">In the order in which they will be come to if all goes as usual; empty for a case that is closed.</param>
    /// <param name="Ends">Whether the way ahead leads to the end; otherwise it is known up to where somebody has yet to decide.</param>
    /// <param name="EndsBy">When the case will be closed at the latest, in UTC; null where that cannot be said.</param>
    public sealed record CaseWay(IReadOnlyList<StepBehind> Done, IReadOnlyList<StepExpected> Ahead, bool Ends, DateTimeOffset? EndsBy);

    /// <summary>A step that was done.</summary>
    /// <param name="At">When it was done last, in UTC.</param>
    /// <param name="Times">How often it was done: more than once where the case came back.</param>
    public sealed record StepBehind(string Step, string Name, DateTimeOffset At, int Times);

    /// <param name="Due">By when it will be done at the latest, in UTC; null for a step without a limit.</param>
    public sealed record StepExpected(string Step, string Name, DateTimeOffset? Due);

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<CaseWay>>;

    public sealed class Handler(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices, StaffDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<CaseWay>>
    {
        public async ValueTask<OrRefusal<CaseWay>> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.OneVisibleTo(query.By, query.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var done = await db
                .Tasks.AsNoTracking()
                .Where(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Completed && task.ClosedAt != null)
                .Select(task => new
                {
                    task.Visit,
                    task.Step,
                    task.StepName,
                    task.Face,
                    At = task.ClosedAt!.Value,
                })
                .ToListAsync(cancellationToken);
            var way = await Ahead(row, query.By, cancellationToken);
            return new CaseWay(
                [
                    .. done.Where(task => QuestionKinds.Find(task.Face) is null)
                        .GroupBy(task => task.Step, StringComparer.Ordinal)
                        .Select(step => new StepBehind(
                            step.Key,
                            step.MaxBy(task => task.At)!.StepName,
                            step.Max(task => task.At),
                            step.Select(task => task.Visit).Distinct().Count()
                        ))
                        .OrderBy(step => step.At),
                ],
                [.. way.Steps.Select(step => new StepExpected(step.Step, step.Name, step.Due))],
                way.Ends,
                way.EndsBy
            );
        }

        // Where it goes would betray what was entered: whoever may not read a field looks ahead without it.
        private async Task<WayAhead> Ahead(CaseRow row, Reader by, CancellationToken ct)
        {
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
            var now = clock.Now();
            var office = await offices.At(db, now, (await directory.Read(db, ct)).People, ct);
            var facts = CaseFacts.Of(row);
            var kept = await new FieldSight(procedure, by).Kept(db, row.Id, facts, ct);
            var seen = facts.All.Where(field => !kept.ContainsKey(field.Key)).ToDictionary(StringComparer.Ordinal);
            return WayAhead.Of(procedure, office, EngineJson.ReadRun(row.Run.State), Facts.None.With(seen), now);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/way",
                async Task<Results<Ok<CaseWay>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("getCaseWay")
            .WithTags("Cases")
            .WithSummary("What is done of a case, and what is to be expected");
}
