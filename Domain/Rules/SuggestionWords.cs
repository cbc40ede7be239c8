using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules;

/// <summary>What is suggested, in plain words: “二级、分类交办、住建局、5 个工作日”.</summary>
public static class SuggestionWords
{
    /// <param name="unitName">What people call a unit.</param>
    public static Saying Of(string? level, string? route, string? unit, TimeLimit? limit, Func<string, string> unitName)
    {
        var parts = ImmutableArray.CreateBuilder<SayingValue>(4);
        if (level is not null)
            parts.Add(Level(level));
        if (route is not null)
            parts.Add(Route(route));
        if (unit is not null)
            parts.Add(unitName(unit));
        if (limit is { } length)
            parts.Add(Limit(length));
        return parts.Count == 0
            ? Saying.Of("rules.suggested.nothing")
            : Saying.Of("rules.suggested.these", ("parts", new SayingValue.Many(parts.ToImmutable())));
    }

    public static Saying Of(RuleRow row, Func<string, string> unitName) => Of(row.Level, row.Route, row.Unit, row.Limit, unitName);

    public static SayingValue Level(string level) => LevelAndRouteWords.ReadLevel(level) is { } known ? known.Word() : level;

    public static SayingValue Route(string route) => LevelAndRouteWords.ReadRoute(route) is { } known ? known.Word() : route;

    public static Saying Limit(TimeLimit limit) =>
        limit.Clock switch
        {
            Clock.ClockHours => Saying.Of("rules.limit.clock-hours", ("count", limit.Amount)),
            Clock.WorkingHours => Saying.Of("rules.limit.working-hours", ("count", limit.Amount)),
            Clock.WorkingDays => Saying.Of("rules.limit.working-days", ("count", limit.Amount)),
            Clock.CalendarDays => Saying.Of("rules.limit.calendar-days", ("count", limit.Amount)),
        };
}
