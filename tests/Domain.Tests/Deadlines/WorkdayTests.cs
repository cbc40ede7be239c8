using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class WorkdayTests
{
    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_shipped_year_has_its_announced_number_of_workdays(int year, int workdays)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

        Assert.Equal(workdays, days.Count(Calendar.IsWorkday));
    }

    [Theory]
    [InlineData("2026-09-18", DayKind.Workday, null)]
    [InlineData("2026-09-19", DayKind.Weekend, null)]
    [InlineData("2026-09-20", DayKind.MakeupWorkday, "国庆节")]
    [InlineData("2026-10-01", DayKind.Holiday, "国庆节")]
    [InlineData("2026-10-03", DayKind.Holiday, "国庆节")]
    public void A_day_has_its_kind_and_the_name_of_its_holiday(string date, DayKind kind, string? name)
    {
        Assert.Equal(kind, Calendar.KindOf(Day(date)));
        Assert.Equal(name, Calendar.NameOf(Day(date)));
    }

    [Fact]
    public void A_notice_decides_days_of_the_year_before_it()
    {
        var calendar = CalendarOf(
            new CalendarYear(
                2019,
                [new(Day("2018-12-31"), "元旦"), new(Day("2019-01-01"), "元旦")],
                [new(Day("2018-12-29"), "元旦")],
                Saying.Verbatim("通知")
            )
        );

        Assert.Equal(DayKind.MakeupWorkday, calendar.KindOf(Day("2018-12-29")));
        Assert.Equal(DayKind.Holiday, calendar.KindOf(Day("2018-12-31")));
        Assert.False(calendar.IsAnnounced(2018));
    }

    [Fact]
    public void A_Monday_that_a_notice_names_as_worked_is_a_plain_workday()
    {
        var calendar = CalendarOf(
            new CalendarYear(2020, [new(Day("2020-02-02"), "春节")], [new(Day("2020-02-03"), "春节")], Saying.Verbatim("通知"))
        );

        Assert.Equal(DayKind.Workday, calendar.KindOf(Day("2020-02-03")));
        Assert.Equal(At("2020-02-04 17:30"), calendar.Due(At("2020-01-31"), WorkingDays(2)));
    }

    [Fact]
    public void Every_workday_is_found_again_by_its_number()
    {
        var expected = Enumerable.Range(0, 1_500).Select(Day("2023-06-01").AddDays).Where(Calendar.IsWorkday);
        var day = Day("2023-05-31");

        foreach (var workday in expected)
        {
            day = Calendar.LocalDate(Calendar.Due(At(day.ToString("yyyy-MM-dd", null)), WorkingDays(1)));
            Assert.Equal(workday, day);
        }
    }
}
