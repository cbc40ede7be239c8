using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Overview;

/// <summary>总览: how many cases are open, due, overdue, opened and closed, and for each number the list behind it.</summary>
public static class GetOverview
{
    /// <param name="Query">Query of <c>/api/cases</c> that lists exactly these cases.</param>
    public sealed record Figure(int Count, string Query);

    /// <summary>The cases of the whole office, of a unit, a level or a route, or those of none.</summary>
    /// <param name="Key">Code of the unit, name of the level or route; null for the whole and for those of none.</param>
    /// <param name="OverdueTo3">Up to three days past the due moment; the next one up to seven, the last one more.</param>
    /// <param name="OpenedThisWeek">Of a unit: those that it has or had a task of; so with those closed.</param>
    public sealed record Group(
        string? Key,
        string Label,
        Figure Open,
        Figure DueToday,
        Figure DueThisWeek,
        Figure Overdue,
        Figure OverdueTo3,
        Figure OverdueTo7,
        Figure OverdueMore,
        Figure OpenedThisWeek,
        Figure ClosedThisWeek
    );

    /// <param name="ByUnit">A case counts at each unit that has it, so these may be more than the whole. The last is for what no unit
    /// has.</param>
    /// <param name="ByLevel">With those that have none, as the last; together the whole. So by route.</param>
    public sealed record Overview(
        DateTimeOffset At,
        Group All,
        IReadOnlyList<Group> ByUnit,
        IReadOnlyList<Group> ByLevel,
        IReadOnlyList<Group> ByRoute
    );

    public sealed record Query(Reader By) : IRequest<OrRefusal<Overview>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, CalendarShelf calendars, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<Overview>>
    {
        public async ValueTask<OrRefusal<Overview>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var moments = OverviewMoments.Of(await calendars.At(db, now, cancellationToken), now);
            var staff = await directory.Read(db, cancellationToken);
            var counts = new OverviewCounts(db, query.By, moments);
            var kinds = await counts.ByLevelAndRoute(cancellationToken);
            return new Overview(
                now,
                moments.Group(null, Saying.Of("overview.all").Spoken(), CaseCounts.Of(kinds.Select(kind => kind.Counts))),
                [.. ByUnit(await counts.ByUnit(cancellationToken), staff, moments)],
                [
                    .. Enum.GetValues<ResponseLevel>()
                        .Select(level =>
                            moments.Group(
                                level.ToString(),
                                level.Word().Spoken(),
                                CaseCounts.Of(kinds.Where(kind => kind.Level == level).Select(kind => kind.Counts)),
                                $"&level={level}"
                            )
                        ),
                    moments.Group(
                        null,
                        Saying.Of("overview.no-level").Spoken(),
                        CaseCounts.Of(kinds.Where(kind => kind.Level == null).Select(kind => kind.Counts)),
                        "&withoutLevel=true"
                    ),
                ],
                [
                    .. Enum.GetValues<HandlingRoute>()
                        .Select(route =>
                            moments.Group(
                                route.ToString(),
                                route.Word().Spoken(),
                                CaseCounts.Of(kinds.Where(kind => kind.Route == route).Select(kind => kind.Counts)),
                                $"&route={route}"
                            )
                        ),
                    moments.Group(
                        null,
                        Saying.Of("overview.no-route").Spoken(),
                        CaseCounts.Of(kinds.Where(kind => kind.Route == null).Select(kind => kind.Counts)),
                        "&withoutRoute=true"
                    ),
                ]
            );
        }

        private static IEnumerable<Group> ByUnit(IReadOnlyList<OverviewCounts.OfUnit> parts, Staff staff, OverviewMoments moments) =>
            parts
                .GroupBy(part => part.Unit, part => part.Counts)
                .Select(same =>
                    same.Key is { } unit
                        ? moments.Group(
                            unit,
                            staff.UnitName(unit),
                            CaseCounts.Of(same),
                            $"&holdingUnit={Uri.EscapeDataString(unit)}",
                            $"&unit={Uri.EscapeDataString(unit)}"
                        )
                        : moments.Group(
                            null,
                            Saying.Of("overview.no-unit").Spoken(),
                            CaseCounts.Of(same),
                            "&outsideUnits=true",
                            "&withoutUnit=true"
                        )
                )
                .OrderBy(unit => unit.Key is null)
                .ThenByDescending(unit => unit.Overdue.Count)
                .ThenByDescending(unit => unit.Open.Count)
                .ThenBy(unit => unit.Label, StringComparer.Ordinal);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/overview",
                async Task<Results<Ok<Overview>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("getOverview")
            .WithTags("Cases")
            .WithSummary("What is open, due, overdue, opened and closed, each with the list behind it");
}
