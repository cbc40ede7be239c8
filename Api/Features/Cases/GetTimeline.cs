using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Separating;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>时间线. What happened to a case, in plain words, oldest first.</summary>
public static class GetTimeline
{
    /// <param name="Kind">What happened: <c>Registered</c>, <c>Escalated</c>, <c>Corrected</c>, <c>Stopped</c>,
    /// <c>VersionChanged</c>, <c>VersionRestored</c>, <c>LimitMoved</c>, <c>Circulated</c>, <c>CirculationWithdrawn</c>, <c>Commented</c>,
    /// <c>CommentWithdrawn</c>, <c>HandedOver</c>, <c>HandoverUndone</c>, <c>Repaired</c>, <c>RepairUndone</c>,
    /// <c>Merged</c>, <c>TakenIn</c>, <c>Split</c>, <c>SplitOff</c>, <c>MainEnded</c>, or the word of an act on a task
    /// or of an order, such as <c>Done</c> or <c>DueSet</c>.</param>
    /// <param name="Who">Name of the person, or the program.</param>
    /// <param name="Text">The whole; what it is made of follows.</param>
    /// <param name="Done">The task that was completed; null for everything else.</param>
    public sealed record Entry(DateTimeOffset At, string Kind, Saying Who, string? Step, Saying Text, DoneTask? Done)
    {
        /// <summary>Whether the program did it itself.</summary>
        public bool BySystem { get; init; }

        /// <summary>What the outcome or the rung of the ladder is called; null for every other kind.</summary>
        public Saying? Label { get; init; }

        /// <summary>How grave the rung of the ladder is; null for every other kind.</summary>
        public EscalationMark? Mark { get; init; }

        /// <summary>Why the case was stopped; null for every other kind.</summary>
        public string? Reason { get; init; }

        public Correction? Correction { get; init; }

        /// <summary>What people told each other; null for every other kind.</summary>
        public NoteView? Note { get; init; }
    }

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<IReadOnlyList<Entry>>>;

    public sealed class Handler(
        CaseFlowDb db,
        StaffDirectory directory,
        ProcedureShelf procedures,
        CalendarShelf calendars,
        TimeProvider clock
    ) : IRequestHandler<Query, OrRefusal<IReadOnlyList<Entry>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<Entry>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var run = await db.VisibleTo(query.By)
                .Where(row => row.Id == query.CaseId)
                .Select(row => row.Run)
                .AsNoTracking()
                .SingleOrDefaultAsync(cancellationToken);
            if (run is null)
                return CaseScope.NotFound;
            var procedure = await procedures.Take(db, run.DefinitionId, run.Version, cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            var tasks = await db
                .Tasks.AsNoTracking()
                .Where(task => task.CaseId == query.CaseId)
                .ToDictionaryAsync(task => (task.Visit, task.Seq), cancellationToken);
            var events = await db
                .Events.AsNoTracking()
                .Where(row => row.CaseId == query.CaseId && row.Answer == EventAnswer.Moved)
                .OrderBy(row => row.Turn)
                .ToListAsync(cancellationToken);
            var escalations = await db.Escalations.AsNoTracking().Where(row => row.CaseId == query.CaseId).ToListAsync(cancellationToken);
            RunEvent[] happened = [.. events.Select(row => EngineJson.ReadEvent(row.Event))];
            var way = VersionWay.Of(run, happened);
            var versions = await procedures.Versions(db, way, cancellationToken);
            var now = clock.Now();
            var calendar = await calendars.At(db, now, cancellationToken);
            var sight = await FieldSight.Of(db, procedure, query.By, happened.SelectMany(one => one.Entered()), cancellationToken);
            var told = await db
                .Notices.AsNoTracking()
                .Where(notice => notice.CaseId == query.CaseId && notice.Note != null)
                .ToListAsync(cancellationToken);
            var withdrawn = happened.OfType<CommentWithdrawn>().Select(back => back.Turn).ToHashSet();
            var notes = new NoteWords(staff, told.ToLookup(notice => notice.Note!.Value), withdrawn, query.By, now);
            var known = await Known(happened, query.By, cancellationToken);
            var words = new TimelineWords(staff, (versions, way.First, procedure.Variables), tasks, calendar, sight, notes)
            {
                Known = known,
            };
            return events
                .Select((row, place) => words.Of(happened[place], row.Turn))
                .OfType<Entry>()
                .Concat(escalations.Select(Escalated))
                .OrderBy(entry => entry.At)
                .ToArray();
        }

        // Of other cases only those are named that the reader may know of.
        private async Task<HashSet<string>> Known(IEnumerable<RunEvent> happened, Reader by, CancellationToken ct)
        {
            string[] named =
            [
                .. happened
                    .SelectMany(one =>
                        one switch
                        {
                            CaseMerged merged => [merged.Main],
                            CasesTakenIn taken => taken.Cases,
                            CaseSplit split => [split.Main],
                            CaseSplitOff off => [off.Case],
                            MainEnded ended => [ended.Main],
                            SeparateCaseOpened opened => [opened.Case],
                            _ => ImmutableArray<string>.Empty,
                        }
                    )
                    .Distinct(StringComparer.Ordinal),
            ];
            return named.Length == 0
                ? []
                : await db.VisibleTo(by).Where(row => named.Contains(row.Number)).Select(row => row.Number).ToHashSetAsync(ct);
        }

        private static Entry Escalated(EscalationRow rung) =>
            new(
                rung.At,
                "Escalated",
                Staff.System,
                rung.StepName,
                Saying.Of("timeline.escalated", ("step", rung.StepName), ("rung", rung.Label)),
                null
            )
            {
                BySystem = true,
                Label = rung.Label,
                Mark = rung.Mark,
            };
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/timeline",
                async Task<Results<Ok<IReadOnlyList<Entry>>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("getTimeline")
            .WithTags("Cases")
            .WithSummary("What happened to a case, in plain words");
}
