using CaseFlow.Infrastructure.Timers;

namespace CaseFlow.Api.Tests.Timers;

public sealed class ClockDriftTests
{
    [Fact]
    public void A_clock_that_nobody_sets_does_not_drift()
    {
        var clock = new TwoClocks();
        var drift = new ClockDrift(clock);
        clock.Pass(TimeSpan.FromHours(5));

        Assert.Equal(TimeSpan.Zero, drift.Look());
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public void A_clock_that_was_set_is_noticed_once(int hours)
    {
        var clock = new TwoClocks();
        var drift = new ClockDrift(clock);
        clock.Pass(TimeSpan.FromSeconds(2));
        clock.Set(TimeSpan.FromHours(hours));

        Assert.Equal(TimeSpan.FromHours(hours), drift.Look());
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, drift.Look());
    }

    /// <summary>A wall clock that can be set, and a monotonic one that cannot.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        private long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => passed;

        public void Pass(TimeSpan time) => (now, passed) = (now + time, passed + time.Ticks);

        public void Set(TimeSpan by) => now += by;
    }
}
