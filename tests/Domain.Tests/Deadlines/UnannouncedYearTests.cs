using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class UnannouncedYearTests
{
    [Fact]
    public void A_year_without_a_notice_counts_Monday_to_Friday_and_warns()
    {
        var explanation = Calendar.Explain(At("2026-12-31"), WorkingDays(1));

        Assert.Equal(At("2027-01-01 17:30"), explanation.Due);
        var warning = Assert.Single(explanation.Warnings);
        Assert.Equal(2027, warning.Year);
        Assert.Equal(
            "2027年的放假安排尚未录入，该年日期暂按周一至周五推算，到期日可能变动；请管理员在“工作日历”中导入2027年安排后核对。",
            warning.Text.Chinese()
        );
        Assert.Contains("（2027年放假安排未录入，按周一至周五推算）", explanation.Sentence.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_unknown_year_between_two_moments_is_named() =>
        Assert.Equal([2022, 2023, 2027], Calendar.Warnings(At("2022-12-30"), At("2027-01-04")).Select(warning => warning.Year));

    [Fact]
    public void Known_years_carry_no_warning() => Assert.Empty(Calendar.Warnings(At("2024-01-01"), At("2026-12-31")));

    [Fact]
    public void The_office_s_date_decides_the_year() =>
        Assert.Single(Calendar.Warnings(At("2026-12-31"), new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_notice_without_days_of_its_own_year_announces_nothing()
    {
        var calendar = CalendarOf(new CalendarYear(2027, [], [], Saying.Verbatim("尚未公布")));

        Assert.False(calendar.IsAnnounced(2027));
    }

    [Fact]
    public void Clock_hours_ask_no_calendar_and_carry_no_warning() =>
        Assert.Empty(Calendar.Explain(At("2027-03-01"), ClockHours(48)).Warnings);

    [Fact]
    public void Calendar_days_warn_only_when_their_last_day_is_a_guess()
    {
        Assert.Empty(Calendar.Explain(At("2023-12-20"), CalendarDays(30)).Warnings);
        Assert.Equal(2027, Assert.Single(Calendar.Explain(At("2026-12-20"), CalendarDays(30)).Warnings).Year);
    }

    [Fact]
    public void The_day_of_the_start_is_not_counted_and_so_needs_no_notice()
    {
        Assert.Empty(Calendar.Explain(At("2023-12-31"), WorkingDays(1)).Warnings);
        Assert.Equal(2023, Assert.Single(Calendar.Explain(At("2023-12-30"), WorkingDays(1)).Warnings).Year);
    }
}
