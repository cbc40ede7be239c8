using System.Security.Claims;
using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>One case with its fields and the tasks that are open now.</summary>
public static class GetCase
{
    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<CaseView>>;

    public sealed class Handler(
        CaseFlowDb db,
        CaseSummaries summaries,
        StaffDirectory directory,
        ProcedureShelf procedures,
        CalendarShelf calendars,
        ConnectedCases connected,
        MergeReading merges,
        TimeProvider clock
    ) : IRequestHandler<Query, OrRefusal<CaseView>>
    {
        public async ValueTask<OrRefusal<CaseView>> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.OneVisibleTo(query.By, query.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var tasks = await db
                .Tasks.AsNoTracking()
                .Where(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Open)
                .OrderBy(task => task.Visit)
                .ThenBy(task => task.Seq)
                .ToListAsync(cancellationToken);
            var own = await db.InboxOf(query.By)
                .Where(task => task.CaseId == row.Id)
                .Select(task => new { task.Visit, task.Seq })
                .ToListAsync(cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, cancellationToken);
            var facts = CaseFacts.Of(row);
            var run = EngineJson.ReadRun(row.Run.State);
            var office = new OfficeAt(await calendars.At(db, clock.Now(), cancellationToken), staff.People);
            bool MayUrge(TaskRow task) =>
                TaskActs.Of<TaskUrged>().WhyNot(procedure, run, facts, office, query.By, task.Visit, task.Seq) is null;
            var kept = await new FieldSight(procedure, query.By).Kept(db, row.Id, facts, cancellationToken);
            return new CaseView(
                (await summaries.Of([row], cancellationToken))[0],
                row.Body,
                row.MessageId,
                row.Url,
                row.Region,
                row.PostedAt,
                row.DiscoveredAt,
                staff.NameOf(row.RegisteredBy),
                procedure.Name,
                procedure.Version,
                facts
                    .All.Where(field => !kept.ContainsKey(field.Key))
                    .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal),
                [.. tasks.Select(task => Shown(task, staff, own.Contains(new { task.Visit, task.Seq }), MayUrge(task)))],
                [.. Standstills.Of(run, procedure, staff, await calendars.At(db, clock.Now(), cancellationToken))]
            )
            {
                Stamp = CorrectFields.StampOf(row),
                Withheld = kept,
                OwnEntry = row.Status == CaseStatus.Open && await db.IsOwnEntry(row, query.By.Person, cancellationToken),
                Same = await Same(row, query.By, cancellationToken),
                MergedInto = await merges.Into(run, query.By, staff, cancellationToken),
                MergedCases = await merges.Of(row, run, query.By, cancellationToken),
                Connected = await connected.Of(row, procedure, kept.Keys, query.By, cancellationToken),
            };
        }

        private Task<List<SameItem>> Same(CaseRow row, Reader by, CancellationToken ct)
        {
            var (messages, urls) = (KnownItems.Alike(row.MessageKey), KnownItems.Alike(row.UrlKey));
            return db.VisibleTo(by)
                .Where(other => other.Id != row.Id && (messages.Contains(other.MessageKey) || urls.Contains(other.UrlKey)))
                .OrderBy(other => other.Id)
                .Select(other => new SameItem(other.Id, other.Number, other.Title))
                .ToListAsync(ct);
        }

        private static CaseTask Shown(TaskRow task, Staff staff, bool mine, bool mayUrge) =>
            new(
                task.Visit,
                task.Seq,
                task.StepName,
                task.Title,
                Holders.Words(task, staff),
                Holders.Post(task, staff),
                task.OpenedAt,
                task.DueAt,
                task.Mark,
                mine
            )
            {
                Urges = task.Urges,
                UrgedAt = task.UrgedAt,
                MayUrge = mayUrge,
            };
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}",
                async Task<Results<Ok<CaseView>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("getCase")
            .WithTags("Cases")
            .WithSummary("One case with its fields and open tasks");
}
