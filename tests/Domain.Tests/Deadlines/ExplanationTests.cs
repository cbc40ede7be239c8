using CaseFlow.Domain.Deadlines;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class ExplanationTests
{
    [Fact]
    public void Working_days_say_of_each_day_why_it_counts_or_not()
    {
        var explanation = Calendar.Explain(At("2026-09-18"), WorkingDays(8));

        Assert.Equal(
            [
                "09-18 起算当日不计",
                "09-19 周末",
                "09-20 调休上班，第 1 个工作日",
                "09-21 第 2 个工作日",
                "09-22 第 3 个工作日",
                "09-23 第 4 个工作日",
                "09-24 第 5 个工作日",
                "09-25 中秋节放假",
                "09-26 中秋节放假",
                "09-27 中秋节放假",
                "09-28 第 6 个工作日",
                "09-29 第 7 个工作日",
                "09-30 第 8 个工作日",
            ],
            Words(explanation)
        );
        Assert.Equal(
            "自2026年9月18日（周五）起算，当日不计，第 8 个工作日为2026年9月30日（周三），当日 17:30 到期。",
            explanation.Sentence.Chinese()
        );
    }

    [Fact]
    public void Calendar_days_show_the_days_they_rolled_over()
    {
        var explanation = Calendar.Explain(At("2026-09-20"), CalendarDays(15));

        Assert.Equal(
            ["10-04 第 14 日", "10-05 第 15 日，国庆节放假，顺延", "10-06 国庆节放假，顺延", "10-07 国庆节放假，顺延", "10-08 顺延至此日"],
            Words(explanation).TakeLast(5)
        );
        Assert.Equal(
            "自2026年9月20日（周日）起算，当日不计，第 15 日为2026年10月5日（周一），逢国庆节放假，顺延至2026年10月8日（周四），当日 17:30 到期。",
            explanation.Sentence.Chinese()
        );
    }

    [Fact]
    public void Working_hours_say_how_much_of_each_day_was_counted()
    {
        var explanation = Calendar.Explain(At("2026-09-18 16:00"), WorkingHours(4));

        Assert.Equal(
            ["09-18 计 1 小时 30 分钟（16:00–17:30）", "09-19 周末", "09-20 调休上班，计 2 小时 30 分钟（08:30–11:00）"],
            Words(explanation)
        );
        Assert.Equal("自2026年9月18日（周五）16:00起计 4 个工作小时，于2026年9月20日（周日）11:00到期。", explanation.Sentence.Chinese());
    }

    [Fact]
    public void A_start_after_office_hours_counts_nothing_of_its_day() =>
        Assert.Equal("09-16 办公时间已过，不计", Words(Calendar.Explain(At("2026-09-16 18:00"), WorkingHours(1)))[0]);

    [Fact]
    public void Clock_hours_say_that_they_never_stop() =>
        Assert.Equal(
            "自2026年9月30日（周三）23:00起连续计 5 小时，节假日不停，于2026年10月1日（周四）04:00到期。",
            Calendar.Explain(At("2026-09-30 23:00"), ClockHours(5)).Sentence.Chinese()
        );

    [Fact]
    public void Readers_of_English_are_told_the_same_days_with_the_holidays_names()
    {
        var explanation = Calendar.Explain(At("2026-09-20"), CalendarDays(15));

        Assert.Equal(
            [
                "day 14",
                "day 15, National Day holiday, moves on",
                "National Day holiday, moves on",
                "National Day holiday, moves on",
                "moved on to this day",
            ],
            explanation.Days.TakeLast(5).Select(day => day.Why.English())
        );
        Assert.Equal(
            "Counted from Sun 20 Sep 2026, which is left out: day 15 is Mon 5 Oct 2026, National Day holiday, so it moves on to Thu 8 Oct 2026. "
                + "Due at 17:30 that day.",
            explanation.Sentence.English()
        );
    }

    [Fact]
    public void What_could_only_be_guessed_follows_as_a_sentence_of_its_own_in_English() =>
        Assert.EndsWith(
            "Due at 17:30 that day. The days off of 2027 are not entered; Monday to Friday is assumed.",
            Calendar.Explain(At("2026-12-31"), WorkingDays(1)).Sentence.English(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_holiday_that_was_announced_has_a_name_in_English() =>
        Assert.All(StateCouncilCalendar.Edition1.Years.SelectMany(year => year.Holidays), day =>
            Assert.NotEqual(day.Name, Holidays.Named(day.Name).English())
        );

    private static List<string> Words(DueDateExplanation explanation) =>
        [.. explanation.Days.Select(day => $"{day.Date.ToString("MM-dd", null)} {day.Why.Chinese()}")];
}
