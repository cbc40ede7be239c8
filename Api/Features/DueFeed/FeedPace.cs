using System.Threading.RateLimiting;
using CaseFlow.Domain;

namespace CaseFlow.Api.Features.DueFeed;

/// <summary>How often one place may ask for feeds: nobody is signed in there. Many calendars of one office come from one address.</summary>
public sealed class FeedPace : IDisposable
{
    private const int MostInWindow = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly Refusal TooOften = new("feed-too-often", RefusalKind.TooMany) { RetryAfter = Window };

    private readonly PartitionedRateLimiter<string> places = PartitionedRateLimiter.Create<string, string>(place =>
        RateLimitPartition.GetFixedWindowLimiter(place, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = MostInWindow,
            Window = Window,
        })
    );

    /// <summary>Why a place may not ask now; null when it may.</summary>
    /// <param name="place">Of <see cref="Web.Passwords.ClientAddress"/>.</param>
    public Refusal? TooSoon(string place)
    {
        using var lease = places.AttemptAcquire(place);
        return lease.IsAcquired ? null : TooOften;
    }

    public void Dispose() => places.Dispose();
}
