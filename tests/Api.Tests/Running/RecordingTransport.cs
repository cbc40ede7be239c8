using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Tests.Running;

/// <summary>Remembers what it was given and answers as it is told.</summary>
internal sealed class RecordingTransport : IMailTransport
{
    private readonly ConcurrentQueue<OutgoingMail> sent = new();

    public IReadOnlyList<OutgoingMail> Sent => [.. sent];

    public void Clear() => sent.Clear();

    public Func<OutgoingMail, Delivery> Answer { get; set; } = _ => new Delivered("250 OK");

    public Task<Delivery> Send(OutgoingMail mail, CancellationToken ct)
    {
        sent.Enqueue(mail);
        return Task.FromResult(Answer(mail));
    }

    public async IAsyncEnumerable<Attempt> SendAll(
        IReadOnlyList<OutgoingMail> mails,
        Func<OutgoingMail, Task<bool>> mayGo,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var mail in mails)
        {
            if (await mayGo(mail))
                yield return new Attempt(mail, await Send(mail, ct));
        }
    }
}
