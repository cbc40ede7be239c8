using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.People;

public sealed class SignInPaceTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(9, 16)]
    [InlineData(10, 30)]
    [InlineData(1_000_000, 30)]
    public void The_waiting_doubles_up_to_half_an_hour(int wrong, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SignInPace.After(wrong, SignInPace.FreeForAccount));

    [Fact]
    public void What_is_left_of_it_counts_from_the_last_wrong_one()
    {
        var last = new DateTimeOffset(2026, 9, 21, 2, 0, 0, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(15), SignInPace.Left(5, 5, last, last.AddSeconds(45)));
        Assert.Equal(TimeSpan.Zero, SignInPace.Left(5, 5, last, last.AddSeconds(60)));
    }
}
