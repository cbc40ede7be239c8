using System.Threading.RateLimiting;
using CaseFlow.Domain;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>
/// Whose turn it is to have a password hashed, which is slow on purpose: never on all cores at once, so that everybody else is answered
/// meanwhile. A short queue for all and a shorter one for each address; who finds it full is told to come again, and nothing is computed.
/// </summary>
public sealed class PasswordTurns : IDisposable
{
    private const int WaitingFromOneAddress = 16;
    private const int WaitingInAll = 32;

    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(3);

    private readonly PartitionedRateLimiter<string> turns;

    public PasswordTurns()
        : this(Math.Max(1, Environment.ProcessorCount - 1)) { }

    /// <param name="atOnce">How many are hashed at the same time.</param>
    public PasswordTurns(int atOnce) =>
        turns = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<string, string>(address =>
                RateLimitPartition.GetConcurrencyLimiter(address, _ => Of(1, WaitingFromOneAddress))
            ),
            PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => Of(atOnce, WaitingInAll)))
        );

    /// <summary>Waits for a turn; dispose it when the hashing is done.</summary>
    /// <returns>Or the refusal that too many are waiting.</returns>
    public async ValueTask<OrRefusal<RateLimitLease>> Take(string address, CancellationToken ct)
    {
        var turn = await turns.AcquireAsync(address, 1, ct);
        if (turn.IsAcquired)
            return turn;
        turn.Dispose();
        return new Refusal("busy-signing-in", RefusalKind.TooMany) { RetryAfter = ComeAgain };
    }

    public void Dispose() => turns.Dispose();

    private static ConcurrencyLimiterOptions Of(int atOnce, int waiting) =>
        new()
        {
            PermitLimit = atOnce,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
}
