namespace CaseFlow.Infrastructure;

public static class EdgeClock
{
    /// <summary>Now, in UTC and whole milliseconds: what is stored is what was decided with (ADR 0007).</summary>
    public static DateTimeOffset Now(this TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
