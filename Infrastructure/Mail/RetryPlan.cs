using System.Collections.Immutable;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>When a postponed mail is tried next, and when the office is told that it could not be sent.</summary>
public static class RetryPlan
{
    /// <summary>The wait after the first, second, … failed try; the last one is repeated.</summary>
    public static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
    ];

    /// <summary>
    /// Tries in all before a mail is given up: a little over four days, the least that RFC 5321 §4.5.4.1 asks for, so
    /// that a mail server down over a weekend costs no mail.
    /// </summary>
    public const int MaxTries = 22;

    /// <summary>The time of the next try, or null: the mail is given up and must be shown as failed.</summary>
    /// <param name="triesMade">How often the mail has been tried by now, at least 1.</param>
    /// <param name="lastTriedAt">When the last of these tries ended.</param>
    public static DateTimeOffset? NextTry(int triesMade, DateTimeOffset lastTriedAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(triesMade, 1);
        return triesMade >= MaxTries ? null : lastTriedAt + Waits[Math.Min(triesMade, Waits.Length) - 1];
    }
}
