using System.Collections.Concurrent;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// Streams that people hold open on this node. When somebody signs out, all of that person's end: a session that is still
/// signed in connects again by itself, the one that is not gets 401.
/// </summary>
public sealed class OpenStreams
{
    private readonly ConcurrentDictionary<Guid, (string Person, CancellationTokenSource End)> streams = new();

    /// <summary>A stream begins; dispose it when it has ended.</summary>
    /// <param name="ct">What else ends it.</param>
    public Stream Begin(string person, CancellationToken ct)
    {
        var (id, end) = (Guid.NewGuid(), CancellationTokenSource.CreateLinkedTokenSource(ct));
        streams[id] = (person, end);
        return new Stream(this, id, end);
    }

    public void EndOf(string person)
    {
        foreach (var (id, stream) in streams)
        {
            if (stream.Person == person && streams.TryRemove(id, out _))
                stream.End.Cancel();
        }
    }

    public sealed class Stream(OpenStreams all, Guid id, CancellationTokenSource end) : IDisposable
    {
        /// <summary>Cancelled when the stream is to end.</summary>
        public CancellationToken Ended { get; } = end.Token;

        public void Dispose()
        {
            all.streams.TryRemove(id, out _);
            end.Dispose();
        }
    }
}
