using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TaskStatus = CaseFlow.Infrastructure.Persistence.Rows.TaskStatus;

namespace CaseFlow.Api.Features.Cases;

/// <summary>时间线. What happened to a case, in plain words, oldest first.</summary>
public static class GetTimeline
{
    public enum Kind
    {
        Registered,
        Done,
        Claimed,
        Released,
        Escalated,
        Corrected,
        Stopped,
    }

    /// <param name="Who">Name of the person; 系统 for the program.</param>
    /// <param name="Text">The whole in Chinese; what it is made of follows, for readers of another language.</param>
    /// <param name="Done">The task that was completed; null for everything else.</param>
    public sealed record Entry(DateTimeOffset At, Kind Kind, string Who, string? Step, string Text, DoneTask? Done)
    {
        /// <summary>Whether the program did it itself.</summary>
        public bool BySystem { get; init; }

        /// <summary>What the outcome or the rung of the ladder is called; null for every other kind.</summary>
        public string? Label { get; init; }

        /// <summary>How grave the rung of the ladder is; null for every other kind.</summary>
        public EscalationMark? Mark { get; init; }

        /// <summary>Why the case was stopped; null for every other kind.</summary>
        public string? Reason { get; init; }

        public Correction? Correction { get; init; }
    }

    public sealed record Query(long CaseId, Actor By) : IRequest<Reply<IReadOnlyList<Entry>>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, ProcedureShelf procedures) : IRequestHandler<Query, Reply<IReadOnlyList<Entry>>>
    {
        public async ValueTask<Reply<IReadOnlyList<Entry>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var run = await db.VisibleTo(query.By).Where(row => row.Id == query.CaseId)
                .Select(row => new { row.Run.DefinitionId, row.Run.Version }).SingleOrDefaultAsync(cancellationToken);
            if (run is null)
                return CaseScope.NotFound;
            var procedure = await procedures.Take(db, run.DefinitionId, run.Version, cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            var tasks = await db.Tasks.AsNoTracking().Where(task => task.CaseId == query.CaseId).ToDictionaryAsync(task => (task.Visit, task.Seq), cancellationToken);
            var events = await db.Events.AsNoTracking().Where(row => row.CaseId == query.CaseId && row.Answer == EventAnswer.Moved)
                .OrderBy(row => row.Turn).ToListAsync(cancellationToken);
            var escalations = await db.Escalations.AsNoTracking().Where(row => row.CaseId == query.CaseId).ToListAsync(cancellationToken);
            var known = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
            return events.Select(row => Told(row, tasks, staff, procedure, new CorrectionWords(procedure.Variables, known))).OfType<Entry>()
                .Concat(escalations.Select(rung => new Entry(rung.At, Kind.Escalated, "系统", rung.StepName, $"“{rung.StepName}”{rung.Label}", null) { BySystem = true, Label = rung.Label, Mark = rung.Mark }))
                .OrderBy(entry => entry.At)
                .ToArray();
        }

        private static Entry? Told(EventRow row, Dictionary<(int, int), TaskRow> tasks, Staff staff, Procedure procedure, CorrectionWords words)
        {
            var who = staff.NameOf(row.By);
            var happened = EngineJson.ReadEvent(row.Event);
            var correction = words.Of(happened);
            Entry? entry = happened switch
            {
                RunStarted => new Entry(row.At, Kind.Registered, who, null, "登记", null),
                TaskCompleted done => Of(row, Kind.Done, who, tasks, done.Visit, done.Seq,
                    task => $"办理“{task.StepName}”，结果：{task.OutcomeLabel}", task => DoneTask.Of(task, done, procedure)),
                TaskClaimed claimed => Of(row, Kind.Claimed, who, tasks, claimed.Visit, claimed.Seq, task => $"签收“{task.StepName}”"),
                TaskReleased released => Of(row, Kind.Released, who, tasks, released.Visit, released.Seq, task => $"放回“{task.StepName}”"),
                DeadlinePassed => null,   // told by the ledger
                FieldsChanged => new Entry(row.At, Kind.Corrected, who, null, $"{correction}", null) { Correction = correction },
                RunStopped stopped => new Entry(row.At, Kind.Stopped, who, null, $"终止：{stopped.Reason}", null) { Reason = stopped.Reason },
                var other => throw new InvalidOperationException($"Unknown event {other.GetType().Name}."),
            };
            return entry is null ? null : entry with { BySystem = row.By == Actor.System.Person };
        }

        private static Entry? Of(
            EventRow row, Kind kind, string who, Dictionary<(int, int), TaskRow> tasks, int visit, int seq, Func<TaskRow, string> words, Func<TaskRow, DoneTask>? done = null) =>
            tasks.TryGetValue((visit, seq), out var task)
                ? new Entry(row.At, kind, who, task.StepName, words(task), done?.Invoke(task)) { Label = done is null ? null : task.OutcomeLabel }
                : null;
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/cases/{caseId:long}/timeline", async Task<Results<Ok<IReadOnlyList<Entry>>, ProblemHttpResult>> (long caseId, ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http())
        .RequireAuthorization(Permissions.ReadCases)
        .Refuses(403, 404)
        .WithName("getTimeline").WithTags("Cases").WithSummary("What happened to a case, in plain words");
}
