namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// Something small that every command needs and that seldom changes, read once and kept for a while: another node, or the
/// command line beside a running server, may have changed it.
/// </summary>
/// <param name="lifetime">How long it is kept; a minute when not given.</param>
internal sealed class Remembered<T>(TimeProvider clock, TimeSpan? lifetime = null)
    where T : class
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private volatile Entry? entry;

    private sealed record Entry(T Value, long ReadAt);

    public async ValueTask<T> Get(Func<Task<T>> read)
    {
        var now = clock.GetTimestamp(); // a clock that is set back would keep it as long
        if (entry is { } known && clock.GetElapsedTime(known.ReadAt, now).Duration() < (lifetime ?? Minute))
            return known.Value;
        var value = await read();
        entry = new Entry(value, now);
        return value;
    }

    /// <summary>To be called after a change on this node, which is then seen at once.</summary>
    public void Forget() => entry = null;
}
