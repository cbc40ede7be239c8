namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>Files are looked at by turns: however many are sent at once, a few are read at a time and the others wait on the disk.</summary>
public sealed class PreviewTurns : IDisposable
{
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Waits for a turn.</summary>
    /// <param name="ct">Whoever leaves waits no longer.</param>
    /// <returns>Ends the turn when it is disposed.</returns>
    public async Task<IDisposable> Take(CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? _held = free;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
