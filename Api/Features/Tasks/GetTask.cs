using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>One task with everything that is needed to do it: guidance, form, outcomes, what the case knows.</summary>
public static class GetTask
{
    public static readonly Refusal NotFound = new("no-such-task", RefusalKind.NotFound);

    public sealed record Query(TaskKey Task, Reader By) : IRequest<OrRefusal<TaskView>>;

    public sealed class Handler(
        CaseFlowDb db,
        ProcedureShelf procedures,
        StaffDirectory directory,
        CalendarShelf calendars,
        OfficeSettings settings,
        PassedTasks passed,
        TimeProvider clock
    ) : IRequestHandler<Query, OrRefusal<TaskView>>
    {
        public async ValueTask<OrRefusal<TaskView>> Handle(Query query, CancellationToken cancellationToken)
        {
            var key = query.Task;
            var row = await db.OneVisibleTo(query.By, key.CaseId, cancellationToken);
            var task = await db
                .Tasks.AsNoTracking()
                .SingleOrDefaultAsync(one => one.CaseId == key.CaseId && one.Visit == key.Visit && one.Seq == key.Seq, cancellationToken);
            if (row is null || task is null)
                return await passed.Gone(query.By, key, cancellationToken) ?? NotFound;
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, cancellationToken);
            var shown = await VersionOf(task, row.Run, procedure, cancellationToken);
            var face = shown.StepOf(task.Step).Face(task.Face)
                ?? throw new InvalidOperationException($"Step {task.Step} has no face {task.Face}.");
            var (facts, staff) = (CaseFacts.Of(row), await directory.Read(db, cancellationToken));
            var office = new OfficeAt(await calendars.At(db, task.OpenedAt, cancellationToken), staff.People);
            var run = EngineJson.ReadRun(row.Run.State);
            var acting = new ActingInPlace(TaskActs.Of<TaskCompleted>(), procedure, run, facts, office, key.Visit, key.Seq);
            var by = acting.Of(query.By, query.By.PrincipalsFor(row.Run.DefinitionId));
            var bar = acting.WhyNot(by);
            var sight = new FieldSight(procedure, AsItIsDone(query.By, by));
            var kept = await sight.Kept(db, row.Id, facts, cancellationToken);
            var asked = face.Form.Fields.Where(field => field.IsEditedBy(by.Answerable.Roles)).ToArray();
            var question = run.VisitOf(key.Visit)?.TaskOf(key.Seq)?.Asked;
            var known = face
                .Form.Fields.Select(field =>
                    (field.Name, Value: question is null ? facts[field.Name] : question.Given.GetValueOrDefault(field.Name))
                )
                .Where(field => field.Value is not null && !kept.ContainsKey(field.Name))
                .ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
            var went = await passed.Of(query.By, task, cancellationToken);
            var begun = new TaskBeginnings(db, procedure, sight, facts, kept, staff, office.Calendar, clock.Now());
            return new TaskView(
                key.CaseId,
                key.Visit,
                key.Seq,
                task.StepName,
                task.Title,
                face.Guidance,
                task.Status,
                Holders.Words(task, staff),
                Holders.Post(task, staff),
                task.ClaimedBy,
                task.OpenedAt,
                task.DueAt,
                task.Mark,
                question is null ? asked : [.. asked.Select(field => field.Spoken())],
                OutcomeView.Of(
                    face,
                    asked,
                    outcome => shown.DirectionOf(task.Step, outcome),
                    name => kept.ContainsKey(name) ? null : facts[name]
                ),
                known,
                bar is null,
                bar?.Text,
                bar?.Code,
                task.OutcomeLabel,
                task.ClosedAt,
                task.ClosedBy,
                task.ClosedBy is { } doer ? Holders.Doer(doer, task.ClosedFor, staff) : null
            )
            {
                InPlaceOf = by.For is { } principal ? staff.NameOf(principal.Person) : null,
                OfOthers = [.. face.Form.Fields.Except(asked).Select(field => new FieldOfOthers(field, FilledBy(field)))],
                Sides = TaskSides.Of(
                    new CaseAt(procedure, run, facts, office, clock.Now()),
                    task,
                    by,
                    staff,
                    await EnderOf(task, cancellationToken),
                    await Openings.Since(db, settings, run, task, cancellationToken),
                    went is { ByThem: true }
                ),
                Begun = bar is null && question is null ? await begun.Of(row.Id, asked, cancellationToken) : NothingBegun,
                Withheld = face
                    .Form.Fields.Where(field => kept.ContainsKey(field.Name))
                    .ToDictionary(field => field.Name, field => kept[field.Name], StringComparer.Ordinal),
                Passed = went?.Said,
                Urges = task.Urges,
                UrgedAt = task.UrgedAt,
                MayUrge = TaskActs.Of<TaskUrged>().WhyNot(procedure, run, facts, office, query.By, key.Visit, key.Seq) is null,
                Suggested =
                    run.VisitOf(key.Visit) is { Suggested: { } suggested } visit && visit.TaskOf(key.Seq) is not null
                        ? SuggestedView.Of(suggested, staff)
                        : null,
            };
        }

        private static readonly Dictionary<string, FieldValue> NothingBegun = new(StringComparer.Ordinal);

        // Whoever does a task in somebody's place reads in its form what that person would.
        private static Reader AsItIsDone(Reader reader, Actor by) =>
            by.For is { } principal ? reader with { Roles = [.. reader.Roles.Union(principal.Roles, StringComparer.Ordinal)] } : reader;

        // 由某某办结: the others of a step that one of several decided never acted themselves. Whoever was called off was so by nobody's outcome.
        private async Task<string?> EnderOf(TaskRow task, CancellationToken ct) =>
            task.Status != InboxTaskStatus.Cancelled
                ? null
                : await db
                    .Tasks.AsNoTracking()
                    .Where(other => other.CaseId == task.CaseId && other.Visit == task.Visit && other.ClosedAt == task.ClosedAt)
                    .Where(other => other.Outcome != null)
                    .Select(other => other.ClosedBy)
                    .FirstOrDefaultAsync(ct);

        private static Saying FilledBy(FormField field) =>
            Saying.Of("tasks.filled-by", ("roles", SayingValue.List(field.EditedBy.Select(Roles.NameOf))));

        // What is done is shown by the version that it was done on.
        private async ValueTask<Procedure> VersionOf(TaskRow task, RunRow run, Procedure now, CancellationToken ct)
        {
            if (task.ClosedAt is not { } closed)
                return now;
            var way = await VersionWay.Read(db, run, ct);
            return await procedures.Take(db, run.DefinitionId, way.Before(closed), ct);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}",
                async Task<Results<Ok<TaskView>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(new TaskKey(caseId, visit, seq), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("getTask")
            .WithTags("Tasks")
            .WithSummary("One task with its guidance, form and outcomes");
}
