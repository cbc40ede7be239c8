using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>日程. What is due for a person: all that is overdue, and one week day by day, days off marked by the work calendar.</summary>
public static class GetSchedule
{
    /// <summary>More than anybody reads of a week; the list of the inbox has all of them.</summary>
    private const int MostShown = 300;

    private const int DaysOfWeek = 7;

    private const int FurthestWeek = 104;

    /// <param name="Today">By the office's clock.</param>
    /// <param name="Monday">First day of the week that is shown.</param>
    /// <param name="LastMonday">Of the furthest week that can be asked for.</param>
    /// <param name="Overdue">How many are overdue, those that are not listed included.</param>
    /// <param name="Later">How many are due after this week.</param>
    /// <param name="Undated">How many have no due moment.</param>
    /// <param name="Late">The overdue ones, the oldest first; at most 300.</param>
    /// <param name="Days">Seven, from Monday on.</param>
    public sealed record Schedule(
        DateOnly Today,
        DateOnly Monday,
        DateOnly LastMonday,
        int Overdue,
        int Later,
        int Undated,
        IReadOnlyList<InboxItem> Late,
        IReadOnlyList<ScheduledDay> Days
    );

    /// <param name="Called">What the day is to those who work: a working day, worked for a holiday, a weekend, a holiday by its name.</param>
    /// <param name="Count">How many are due on it and not overdue, those that are not listed included.</param>
    /// <param name="Items">What is due first comes first; of a week at most 300.</param>
    public sealed record ScheduledDay(DateOnly Day, DayKind Kind, Saying Called, int Count, IReadOnlyList<InboxItem> Items);

    public sealed record Query(DateOnly? Week, Reader By) : IRequest<OrRefusal<Schedule>>;

    public sealed class Handler(CaseFlowDb db, InboxRows rows, InboxReading reading, CalendarShelf calendars, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<Schedule>>
    {
        public async ValueTask<OrRefusal<Schedule>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var calendar = await calendars.At(db, now, cancellationToken);
            var today = calendar.LocalDate(now);
            var (first, last) = (MondayOf(today), MondayOf(today).AddDays(FurthestWeek * DaysOfWeek));
            // What was due in a week before is overdue and stands at the top.
            var monday = query.Week is not { } week || week < first ? first : MondayOf(week < last ? week : last);
            var open = db.InboxOf(query.By);
            var (from, until) = (calendar.StartOf(monday), calendar.StartOf(monday.AddDays(DaysOfWeek)));
            var late = open.Where(task => task.DueOrder <= now);
            var due = open.Where(task => task.DueOrder > now && task.DueOrder >= from && task.DueOrder < until);
            var overdue = await Read(late, query.By, now, cancellationToken);
            var items = await Read(due, query.By, now, cancellationToken);
            var days = new List<ScheduledDay>(DaysOfWeek);
            for (var day = monday; days.Count < DaysOfWeek; day = day.AddDays(1))
            {
                var (begin, end) = (calendar.StartOf(day), calendar.StartOf(day.AddDays(1)));
                InboxItem[] ofDay = [.. items.Where(item => item.DueAt >= begin && item.DueAt < end)];
                var count =
                    items.Count < MostShown
                        ? ofDay.Length
                        : await due.CountAsync(task => task.DueOrder >= begin && task.DueOrder < end, cancellationToken);
                days.Add(new ScheduledDay(day, calendar.KindOf(day), calendar.Called(day), count, ofDay));
            }
            return new Schedule(
                today,
                monday,
                last,
                overdue.Count < MostShown ? overdue.Count : await late.CountAsync(cancellationToken),
                await open.CountAsync(task => task.DueOrder > now && task.DueOrder >= until && task.DueAt != null, cancellationToken),
                await open.CountAsync(task => task.DueAt == null, cancellationToken),
                overdue,
                days
            );
        }

        private async Task<IReadOnlyList<InboxItem>> Read(IQueryable<TaskRow> tasks, Reader by, DateTimeOffset now, CancellationToken ct)
        {
            var order = new InboxOrder(InboxSort.Due, db.CaseCards(null));
            return await reading.Of(await rows.Of(order.Apply(tasks).Take(MostShown), ct), by, db, now, ct);
        }

        private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/inbox/schedule",
                async Task<Results<Ok<Schedule>, ProblemHttpResult>> (
                    DateOnly? week,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(week, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(400, 403)
            .WithName("getSchedule")
            .WithTags("Inbox")
            .WithSummary("What is due for the signed-in person: overdue, and a week day by day");
}
