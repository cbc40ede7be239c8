namespace CaseFlow.Infrastructure.Timers;

/// <summary>Notices that the clock was set, by what a timer that nobody can set says meanwhile.</summary>
public sealed class ClockDrift(TimeProvider clock)
{
    private DateTimeOffset shown = clock.GetUtcNow();
    private long passed = clock.GetTimestamp();

    /// <summary>How much further the clock has come than time has, since the last look; negative when it was set back.</summary>
    public TimeSpan Look()
    {
        var (now, timestamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        var drift = now - shown - clock.GetElapsedTime(passed, timestamp);
        (shown, passed) = (now, timestamp);
        return drift;
    }
}
