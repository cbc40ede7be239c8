namespace CaseFlow.Infrastructure.Rounds;

/// <summary>
/// How often a failed item is tried again by itself. What a moment's trouble did passes within the first tries; what is still not done
/// after more than an hour takes a person.
/// </summary>
public static class Perseverance
{
    /// <summary>The wait after the first, second, … failed try. After the first there is none: the next round may do.</summary>
    public static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.Zero,
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
    ];

    /// <summary>Tries in all before an item is set aside.</summary>
    public static int MostTries => Waits.Length + 1;

    /// <summary>The moment of the next try, or null: it is set aside.</summary>
    /// <param name="triesMade">At least 1.</param>
    public static DateTimeOffset? NextTry(int triesMade, DateTimeOffset lastTriedAt) =>
        triesMade >= MostTries ? null : lastTriedAt + Waits[triesMade - 1];
}
