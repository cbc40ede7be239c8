using System.Threading.Channels;

namespace CaseFlow.Infrastructure.Rounds;

/// <summary>Wakes a <see cref="RoundWorker"/> of this program. Rung while it works, it wakes it once more afterwards.</summary>
public abstract class Bell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rung.Writer.TryWrite(true);

    internal ValueTask<bool> Wait(CancellationToken ct) => rung.Reader.ReadAsync(ct);
}
