namespace CaseFlow.Api.Tests.Setup;

/// <summary>Each start once, for all tests that only look.</summary>
public sealed class DemoStarts : IAsyncDisposable
{
    private readonly Dictionary<string, DemoStart> started = new(StringComparer.Ordinal);

    /// <param name="local">The office's wall clock, as <c>2026-11-23 08:00</c>.</param>
    internal async Task<DemoStart> At(string local)
    {
        if (!started.TryGetValue(local, out var demo))
            started[local] = demo = await DemoStart.At(local);
        return demo;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var demo in started.Values)
            await demo.DisposeAsync();
    }
}
