using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// Tells the live inboxes of this node that a case has moved. Only after the commit, and only as a hint: who is told reads again.
/// </summary>
public sealed class CaseSignals
{
    private readonly ConcurrentDictionary<Guid, Channel<long>> listeners = new();

    public void Changed(long caseId)
    {
        foreach (var listener in listeners.Values)
            listener.Writer.TryWrite(caseId);
    }

    /// <summary>
    /// Ids of cases that moved, until cancelled. A listener that is too slow loses the oldest: it reads everything again anyway.
    /// </summary>
    public async IAsyncEnumerable<long> Listen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        var key = Guid.NewGuid();
        listeners[key] = channel;
        try
        {
            await foreach (var caseId in channel.Reader.ReadAllAsync(ct))
                yield return caseId;
        }
        finally
        {
            listeners.TryRemove(key, out _);
        }
    }
}
