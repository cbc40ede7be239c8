using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

public sealed class RetryPlanTests
{
    private static readonly DateTimeOffset Now = ExampleMail.At;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(5, 180)]
    [InlineData(6, 360)]
    [InlineData(7, 360)]
    [InlineData(RetryPlan.MaxTries - 1, 360)]
    public void Each_failed_try_waits_longer_up_to_six_hours(int triesMade, int minutes)
    {
        Assert.Equal(Now.AddMinutes(minutes), RetryPlan.NextTry(triesMade, Now));
    }

    [Theory]
    [InlineData(RetryPlan.MaxTries)]
    [InlineData(RetryPlan.MaxTries + 1)]
    [InlineData(int.MaxValue)]
    public void After_the_last_try_a_mail_is_given_up(int triesMade) => Assert.Null(RetryPlan.NextTry(triesMade, Now));

    [Fact]
    public void A_mail_is_tried_for_at_least_the_four_days_of_RFC_5321_and_less_than_five()
    {
        var (last, tries) = (Now, 1);
        while (RetryPlan.NextTry(tries, last) is { } next)
            (last, tries) = (next, tries + 1);

        Assert.Equal(RetryPlan.MaxTries, tries);
        Assert.InRange(last - Now, TimeSpan.FromDays(4), TimeSpan.FromDays(5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_mail_that_was_never_tried_has_no_next_try(int triesMade)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RetryPlan.NextTry(triesMade, Now));
    }
}
