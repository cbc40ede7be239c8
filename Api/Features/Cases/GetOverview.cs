using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TaskStatus = CaseFlow.Infrastructure.Persistence.Rows.TaskStatus;

namespace CaseFlow.Api.Features.Cases;

/// <summary>总览: how many cases are open, due, overdue, opened and closed, and for each number the list behind it.</summary>
public static class GetOverview
{
    /// <param name="Query">Query of <c>/api/cases</c> that lists exactly these cases.</param>
    public sealed record Figure(int Count, string Query);

    /// <summary>The open cases of the whole office, of a unit, a level or a route.</summary>
    /// <param name="Key">Code of the unit, name of the level or route; null for the whole.</param>
    /// <param name="Overdue1To3">Up to three days past the due moment; the next one up to seven, the last one more.</param>
    public sealed record Group(
        string? Key, string Label, Figure Open, Figure DueToday, Figure DueThisWeek, Figure Overdue, Figure Overdue1To3, Figure Overdue4To7, Figure OverdueMore);

    public sealed record Overview(
        DateTimeOffset At, Group All, Figure OpenedThisWeek, Figure ClosedThisWeek,
        IReadOnlyList<Group> ByUnit, IReadOnlyList<Group> ByLevel, IReadOnlyList<Group> ByRoute);

    public sealed record Query(Actor By) : IRequest<Reply<Overview>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, CalendarShelf calendars, TimeProvider clock) : IRequestHandler<Query, Reply<Overview>>
    {
        public async ValueTask<Reply<Overview>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var moments = OverviewMoments.Of(await calendars.At(db, now, cancellationToken), now);
            var staff = await directory.Read(db, cancellationToken);
            var open = await OpenCases(query.By, cancellationToken);
            var week = await ThisWeek(query.By, moments.Monday, cancellationToken);
            return new Overview(
                now, moments.Group(null, "全部", "", open),
                new Figure(week.Opened, $"receivedFrom={OverviewMoments.Text(moments.Monday)}"), new Figure(week.Closed, $"closedFrom={OverviewMoments.Text(moments.Monday)}"),
                [.. open.Where(one => one.Unit is not null).GroupBy(one => one.Unit!, StringComparer.Ordinal)
                    .Select(unit => moments.Group(unit.Key, staff.UnitName(unit.Key), $"&holdingUnit={Uri.EscapeDataString(unit.Key)}", unit))
                    .OrderByDescending(unit => unit.Overdue.Count).ThenByDescending(unit => unit.Open.Count).ThenBy(unit => unit.Label, StringComparer.Ordinal)],
                [.. Enum.GetValues<ResponseLevel>().Select(level => moments.Group(level.ToString(), level.Word(), $"&level={level}", open.Where(one => one.Level == level)))],
                [.. Enum.GetValues<HandlingRoute>().Select(route => moments.Group(route.ToString(), route.Word(), $"&route={route}", open.Where(one => one.Route == route)))]);
        }

        // A case is one row for each unit that holds an open task of it, with the earliest due moment there.
        private async Task<List<OpenCaseAtUnit>> OpenCases(Actor by, CancellationToken ct) =>
            await db.VisibleTo(by).AsNoTracking().Where(row => row.Status == CaseStatus.Open)
                .SelectMany(
                    row => row.Tasks.Where(task => task.Status == TaskStatus.Open).DefaultIfEmpty(),
                    (row, task) => new { row.Id, row.Level, row.Route, task!.Unit, Due = (DateTimeOffset?)task.DueAt })
                .GroupBy(one => new { one.Id, one.Level, one.Route, one.Unit })
                .Select(same => new OpenCaseAtUnit(same.Key.Id, same.Key.Level, same.Key.Route, same.Key.Unit, same.Min(one => one.Due)))
                .ToListAsync(ct);

        private async Task<(int Opened, int Closed)> ThisWeek(Actor by, DateTimeOffset monday, CancellationToken ct)
        {
            var counts = await db.VisibleTo(by).Where(row => row.ReceivedAt >= monday || row.ClosedAt >= monday).GroupBy(_ => 1)
                .Select(all => new { Opened = all.Count(row => row.ReceivedAt >= monday), Closed = all.Count(row => row.ClosedAt >= monday) })
                .SingleOrDefaultAsync(ct);
            return (counts?.Opened ?? 0, counts?.Closed ?? 0);
        }
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/overview", async Task<Results<Ok<Overview>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Query(user.Actor()), ct)).Http())
        .RequireAuthorization(Permissions.ReadCases)
        .Refuses(403)
        .WithName("getOverview").WithTags("Cases").WithSummary("What is open, due, overdue, opened and closed, each with the list behind it");
}
