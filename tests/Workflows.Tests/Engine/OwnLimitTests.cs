using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Recounting;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>限期: a day that somebody sets for one case.</summary>
public sealed class OwnLimitTests
{
    private static readonly Flow Asked = Flow.Named("asked")
        .Start()
        .Task("lead", "Done")
        .With(
            new
            {
                form = new[]
                {
                    new
                    {
                        name = "askedFor",
                        label = "限期",
                        type = "Text",
                    },
                },
            }
        )
        .Task("a", "Done")
        .With(
            new
            {
                deadline = new
                {
                    amount = 10,
                    clock = "WorkingDays",
                    until = "askedFor",
                },
            }
        )
        .Finish()
        .Lines("start -> lead", "lead -> a", "a -> end");

    private static readonly DateOnly Friday = new(2026, 9, 18);

    private static DateTimeOffset Counted => TestCalendar.Office.Due(TestCalendar.Morning, new TimeLimit(10, Clock.WorkingDays));

    private static LiveCase SaidBy(FieldValue day) => Of(Asked).Done("lead", fields: ("askedFor", day));

    [Fact]
    public void A_day_that_is_set_for_the_case_is_when_it_is_due_at_the_end_of_its_office_hours()
    {
        var visit = SaidBy(FieldValue.Of("2026-09-18")).At("a");

        Assert.Equal(TestCalendar.Office.CloseOf(Friday), visit.Due);
        Assert.Equal(visit.Due, visit.Tasks[0].Due);
        Assert.Equal(visit.Due, visit.Timers.Single(timer => timer.Key == "due").At);
        Assert.All(visit.Timers.Where(timer => timer.Key.StartsWith("used", StringComparison.Ordinal)), timer =>
            Assert.True(timer.At < visit.Due)
        );
    }

    [Fact]
    public void A_moment_that_is_set_is_when_it_is_due()
    {
        var at = TestCalendar.Morning.AddHours(5);

        Assert.Equal(at, SaidBy(FieldValue.Of(at)).At("a").Due);
    }

    [Theory]
    [InlineData("2026-12-31", "a later one sets nothing aside that the rules demand")]
    [InlineData("2026-09-15", "one that has passed before the work is given binds nobody")]
    [InlineData("三日内", "what is no day is none")]
    public void Otherwise_it_is_due_as_it_is_counted(string day, string why) =>
        Assert.True(Counted == SaidBy(FieldValue.Of(day)).At("a").Due, why);

    [Fact]
    public void Without_one_it_is_due_as_it_is_counted() => Assert.Equal(Counted, Of(Asked).Done("lead").At("a").Due);

    [Fact]
    public void A_day_set_after_the_work_was_given_moves_nothing_by_itself()
    {
        var live = Of(Asked).Done("lead");
        live.Correct(("askedFor", FieldValue.Of("2026-09-18")));

        Assert.Equal(Counted, live.At("a").Due);
    }

    [Fact]
    public void A_calendar_that_changes_leaves_a_day_that_was_set_where_it_is()
    {
        var live = SaidBy(FieldValue.Of("2026-09-18"));

        var count = new ChangedCalendar().Count(live, ChangedCalendar.Off(TestCalendar.Office, Friday));

        Assert.Empty(count.Moved);
        Assert.Equal(TestCalendar.Office.CloseOf(Friday), live.At("a").Due);
    }
}
