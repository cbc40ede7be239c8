using System.Collections.Immutable;
using System.Text.Json;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class CalendarChecksTests
{
    private static readonly CalendarEdition Shipped = StateCouncilCalendar.Edition1;
    private static readonly HourSpan Morning = new(new(8, 30), new(12, 0));

    [Fact]
    public void The_shipped_calendar_has_no_problem() => Assert.Empty(CalendarChecks.ProblemsOf(Shipped));

    [Fact]
    public void An_unknown_zone_is_refused() =>
        AssertRefused(Shipped with { Zone = "Asia/Shaoguan" }, "不认识时区“Asia/Shaoguan”，请填写如 Asia/Shanghai 的时区名。");

    [Fact]
    public void A_year_given_twice_is_refused() =>
        AssertRefused(
            Shipped with
            {
                Years = [StateCouncilCalendar.Year2026, StateCouncilCalendar.Year2026],
            },
            "2026年的放假安排重复，请只保留一份。"
        );

    [Fact]
    public void A_day_that_is_both_holiday_and_workday_is_refused_even_across_years() =>
        AssertRefused(
            Shipped with
            {
                Years = [Year(2018, off: "2018-12-31"), Year(2019, worked: "2018-12-31")],
            },
            "2018年12月31日（周一）既列为休息日又列为上班日，请只保留一种。"
        );

    [Fact]
    public void A_day_far_from_its_year_is_refused() =>
        AssertRefused(
            Shipped with
            {
                Years = [Year(2027, off: "2072-01-01")],
            },
            "2072年1月1日（周五）不应出现在2027年的放假安排里，请核对日期。"
        );

    [Fact]
    public void Overlapping_spans_are_refused() =>
        AssertRefused(WithSpans(new(new(11, 30), new(17, 30)), Morning), "办公时段 08:30–12:00 与 11:30–17:30 重叠。");

    [Fact]
    public void A_span_that_ends_before_it_starts_is_refused() =>
        AssertRefused(WithSpans(new HourSpan(new(17, 0), new(9, 0))), "办公时段 17:00–09:00 的结束须晚于开始。");

    [Fact]
    public void Hours_without_spans_are_refused() => AssertRefused(WithSpans(), "自 1月1日 起的办公时间没有时段。");

    [Fact]
    public void A_calendar_without_hours_is_refused() => AssertRefused(Shipped with { Hours = [] }, "办公时间不能为空，请至少填写一段。");

    [Fact]
    public void Two_seasons_from_the_same_day_are_refused() =>
        AssertRefused(
            Shipped with
            {
                Hours = [StateCouncilCalendar.DefaultHours, StateCouncilCalendar.DefaultHours],
            },
            "办公时间有 2 份都自 1月1日 起，请只保留一份。"
        );

    [Fact]
    public void A_season_from_a_day_that_not_every_year_has_is_refused() =>
        AssertRefused(Shipped with { Hours = [new(2, 29, [Morning])] }, "办公时间的起始日 2月29日 不是每年都有的日期。");

    [Fact]
    public void Lists_that_are_missing_altogether_are_refused_not_stumbled_over() =>
        AssertRefused(Shipped with { Years = default, Hours = default }, "工作日历缺少年份列表。办公时间不能为空，请至少填写一段。");

    [Fact]
    public void An_edition_survives_JSON_unchanged()
    {
        var json = JsonSerializer.Serialize(Shipped);

        var read = JsonSerializer.Deserialize<CalendarEdition>(json)!;

        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Equal(At("2026-10-15 17:30"), new WorkCalendar(read).Due(At("2026-09-18"), WorkingDays(15)));
    }

    private static void AssertRefused(CalendarEdition edition, string sentence)
    {
        Assert.Throws<UnusableCalendarException>(() => new WorkCalendar(edition));
        Assert.Equal(sentence, string.Concat(CalendarChecks.ProblemsOf(edition).Select(problem => problem.Chinese())));
    }

    private static CalendarEdition WithSpans(params ImmutableArray<HourSpan> spans) => Shipped with { Hours = [new(1, 1, spans)] };

    private static CalendarYear Year(int year, string? off = null, string? worked = null) =>
        new(year, off is null ? [] : [new(Day(off), "元旦")], worked is null ? [] : [new(Day(worked), "元旦")], Saying.Verbatim("通知"));
}
