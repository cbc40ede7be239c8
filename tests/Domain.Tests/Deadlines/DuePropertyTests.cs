using CaseFlow.Domain.Deadlines;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

/// <summary>What holds for every start and limit, tried on seeded random ones, with office hours that change by season.</summary>
public sealed class DuePropertyTests
{
    private const int Rounds = 2_000;

    [Fact]
    public void A_later_start_is_never_due_earlier() =>
        ForEachDraw(
            (random, start, limit) =>
            {
                var later = start.AddMinutes(random.Next(0, 20_000));
                Assert.True(WithSummerHours.Due(start, limit) <= WithSummerHours.Due(later, limit), $"{start:o} {later:o} {limit}");
            }
        );

    [Fact]
    public void A_longer_limit_is_never_due_earlier() =>
        ForEachDraw(
            (random, start, limit) =>
            {
                var longer = limit with { Amount = limit.Amount + random.Next(0, 30) };
                Assert.True(WithSummerHours.Due(start, limit) <= WithSummerHours.Due(start, longer), $"{start:o} {limit} {longer}");
            }
        );

    [Fact]
    public void Nothing_is_due_before_it_starts() =>
        ForEachDraw((_, start, limit) => Assert.True(WithSummerHours.Due(start, limit) > start, $"{start:o} {limit}"));

    [Fact]
    public void An_explanation_is_due_when_the_deadline_is_and_ends_on_its_day() =>
        ForEachDraw(
            (_, start, limit) =>
            {
                var explanation = WithSummerHours.Explain(start, limit);

                Assert.Equal(WithSummerHours.Due(start, limit), explanation.Due);
                Assert.Equal(WithSummerHours.LocalDate(start), explanation.Days[0].Date);
                Assert.Equal(WithSummerHours.LocalDate(explanation.Due), explanation.Days[^1].Date);
                if (limit.Clock is Clock.WorkingDays or Clock.CalendarDays)
                {
                    Assert.Equal((int)limit.Amount, explanation.Days.Max(day => day.Number));
                }
            }
        );

    [Fact]
    public void A_larger_share_is_never_reached_earlier_and_stays_between_start_and_due() =>
        ForEachDraw(
            (_, start, limit) =>
            {
                var due = WithSummerHours.Due(start, limit);
                var previous = start;
                for (var percent = 0; percent <= 100; percent += 10)
                {
                    var moment = WithSummerHours.Share(start, due, limit.Clock, percent);
                    Assert.InRange(moment, previous, due);
                    previous = moment;
                }

                Assert.Equal(due, previous);
            }
        );

    [Fact]
    public void Time_left_shrinks_towards_the_deadline_and_grows_after_it() =>
        ForEachDraw(
            (random, start, limit) =>
            {
                var due = WithSummerHours.Due(start, limit);
                var (earlier, later) = (start, start.AddMinutes(random.Next(0, 3_000)));
                var (first, second) = (WithSummerHours.Left(earlier, due), WithSummerHours.Left(later, due));

                Assert.True(Signed(second) <= Signed(first), $"{earlier:o} {later:o} {due:o} {first} {second}");
            }
        );

    /// <summary>Days weigh more than any remainder, so that days and remainder are compared in that order.</summary>
    private static TimeSpan Signed(TimeLeft left)
    {
        var amount = TimeSpan.FromDays(left.WorkingDays) + left.WorkingTime;
        return left.Overdue ? -amount : amount;
    }

    private static void ForEachDraw(Action<Random, DateTimeOffset, TimeLimit> check)
    {
        var random = new Random(20260918);
        for (var round = 0; round < Rounds; round++)
        {
            var start = At("2023-11-01 00:00").AddMilliseconds(random.NextInt64((long)TimeSpan.FromDays(1_300).TotalMilliseconds));
            var clock = (Clock)random.Next(4);
            var amount = clock is Clock.ClockHours or Clock.WorkingHours ? random.Next(1, 20_000) / 100m : random.Next(1, 61);
            check(random, start, new TimeLimit(amount, clock));
        }
    }
}
