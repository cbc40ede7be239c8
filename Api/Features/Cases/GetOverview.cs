using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

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
            var counts = new OverviewCounts(db, query.By, moments);
            var open = await counts.ByLevelAndRoute(cancellationToken);
            return new Overview(
                now, moments.Group(null, "全部", "", OpenCases.Of(open.Select(one => one.Open))),
                new Figure(await counts.OpenedThisWeek(cancellationToken), $"receivedFrom={OverviewMoments.Text(moments.Monday)}"),
                new Figure(await counts.ClosedThisWeek(cancellationToken), $"closedFrom={OverviewMoments.Text(moments.Monday)}"),
                [.. (await counts.ByUnit(cancellationToken))
                    .Select(one => moments.Group(one.Unit, staff.UnitName(one.Unit), $"&holdingUnit={Uri.EscapeDataString(one.Unit)}", one.Open))
                    .OrderByDescending(unit => unit.Overdue.Count).ThenByDescending(unit => unit.Open.Count).ThenBy(unit => unit.Label, StringComparer.Ordinal)],
                [.. Enum.GetValues<ResponseLevel>().Select(level => moments.Group(
                    level.ToString(), level.Word(), $"&level={level}", OpenCases.Of(open.Where(one => one.Level == level).Select(one => one.Open))))],
                [.. Enum.GetValues<HandlingRoute>().Select(route => moments.Group(
                    route.ToString(), route.Word(), $"&route={route}", OpenCases.Of(open.Where(one => one.Route == route).Select(one => one.Open))))]);
        }
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/overview", async Task<Results<Ok<Overview>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Query(user.Actor()), ct)).Http())
        .RequireAuthorization(Permissions.ReadCases)
        .Refuses(403)
        .WithName("getOverview").WithTags("Cases").WithSummary("What is open, due, overdue, opened and closed, each with the list behind it");
}
