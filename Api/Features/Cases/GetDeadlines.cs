using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>时限 of the tasks that are open in a case, each with “为什么是这一天”.</summary>
public static class GetDeadlines
{
    /// <param name="Light">The same as in the inbox.</param>
    /// <param name="Rungs">The moments of the ladder that are still to come.</param>
    public sealed record DeadlineView(
        int Visit,
        int Seq,
        string StepName,
        DateTimeOffset DueAt,
        DueLight Light,
        Saying TimeLeft,
        DueDateExplanation? Explanation,
        IReadOnlyList<RungView> Rungs
    )
    {
        /// <summary>Who decided set it for this case: by which field; null where the rules set it.</summary>
        public Saying? SetBy { get; init; }
    }

    /// <param name="Label">What the procedure calls the rung; null for the moment at which the step is left by itself.</param>
    /// <param name="To">Whom it tells, in words: posts and, where a person is named, the name.</param>
    public sealed record RungView(string Rung, DateTimeOffset At, Saying? Label, IReadOnlyList<Saying> To);

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<IReadOnlyList<DeadlineView>>>;

    public sealed class Handler(
        CaseFlowDb db,
        ProcedureShelf procedures,
        CalendarShelf calendars,
        StaffDirectory directory,
        TimeProvider clock
    ) : IRequestHandler<Query, OrRefusal<IReadOnlyList<DeadlineView>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<DeadlineView>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.OneVisibleTo(query.By, query.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var tasks = await db
                .Tasks.AsNoTracking()
                .Where(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Open && task.DueAt != null)
                .OrderBy(task => task.DueAt)
                .ToListAsync(cancellationToken);
            var rungs = (
                await db
                    .Deadlines.AsNoTracking()
                    .Where(deadline => deadline.CaseId == row.Id)
                    .OrderBy(deadline => deadline.DueAt)
                    .ToListAsync(cancellationToken)
            ).ToLookup(deadline => deadline.Visit);
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, cancellationToken);
            var now = clock.Now();
            var today = await calendars.At(db, now, cancellationToken);
            var editions = await calendars.All(db, cancellationToken);
            var run = EngineJson.ReadRun(row.Run.State);
            var facts = CaseFacts.Of(row);
            var staff = await directory.Read(db, cancellationToken);
            var views = new List<DeadlineView>();
            foreach (var task in tasks)
            {
                var step = procedure.StepOf(task.Step);
                var (limit, due) = (step.DeadlineOf(task.Face), task.DueAt!.Value);
                var left = today.Left(now, due);
                views.Add(
                    new DeadlineView(
                        task.Visit,
                        task.Seq,
                        task.StepName,
                        due,
                        today.LightOf(left, now, due),
                        TimeLeftWords.Of(left, limit?.Limit.Clock),
                        Explained(editions, limit, facts, task, run.VisitOf(task.Visit)),
                        [
                            .. rungs[task.Visit]
                                .Where(rung => step.IsTimerOf(task.Face, task.Seq, rung.Rung))
                                .Select(rung => Ahead(rung, step.RungOf(task.Face, task.Seq, rung.Rung), staff)),
                        ]
                    )
                    {
                        SetBy = SetBy(today, procedure, limit, facts, due),
                    }
                );
            }
            return views;
        }

        private static Saying? SetBy(WorkCalendar calendar, Procedure procedure, StepDeadline? limit, Facts facts, DateTimeOffset due)
        {
            if (limit is not { UntilField: { } name } || limit.Until(calendar, facts) != due)
                return null;
            var field = procedure.Variables.Concat(procedure.FieldsAsked()).FirstOrDefault(one => one.Name == name);
            return Saying.Of(
                "deadlines.set-by",
                ("field", field?.Called ?? CaseFields.Called(name)),
                ("due", new SayingValue.Minute(calendar.Local(due)))
            );
        }

        private static RungView Ahead(DeadlineRow timer, Rung? rung, Staff staff) =>
            new(
                timer.Rung,
                timer.DueAt,
                rung?.Label,
                [.. (rung?.To ?? []).Concat(rung?.Copy ?? []).Select(to => Words(to, staff)).Distinct()]
            );

        private static Saying Words(Recipient to, Staff staff) =>
            to.Kind switch
            {
                RecipientKind.Handler => Saying.Of("deadlines.told.handler"),
                RecipientKind.HeadOfUnit => Roles.NameOf(Roles.UnitHead),
                RecipientKind.Role => Roles.NameOf(to.Code!),
                RecipientKind.Person => staff.NameOf(to.Code!),
            };

        // A field that the count starts from may have been corrected since: what explains another due date is no explanation.
        private static DueDateExplanation? Explained(
            IReadOnlyList<WorkCalendar> editions,
            StepDeadline? limit,
            Facts facts,
            TaskRow task,
            Visit? visit
        )
        {
            if (limit is null)
                return null;
            DateTimeOffset[] given = visit is null ? [task.OpenedAt] : [task.OpenedAt, visit.EnteredAt];
            return (
                from calendar in InOrder(editions, task.OpenedAt)
                from moment in given
                let start = limit.FromField is { } field ? facts.Moment(field) ?? moment : moment
                where calendar.Due(start, limit.Limit) == task.DueAt
                select calendar.Explain(start, limit.Limit)
            ).FirstOrDefault();
        }

        // The calendar that it was set by, unless it moved along with a later one: then the last that counts so.
        private static IEnumerable<WorkCalendar> InOrder(IReadOnlyList<WorkCalendar> editions, DateTimeOffset opened) =>
            editions.Where(one => one.Edition.EffectiveFrom <= opened).TakeLast(1).Concat(editions.Reverse());
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/deadlines",
                async Task<Results<Ok<IReadOnlyList<DeadlineView>>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("getDeadlines")
            .WithTags("Cases")
            .WithSummary("Deadlines of a case's open tasks, each explained day by day");
}
