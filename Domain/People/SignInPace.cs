namespace CaseFlow.Domain.People;

/// <summary>
/// How long whoever gave wrong passwords waits before the next try (basis §5). Counted for one account from one place, and for a place
/// over all accounts: never for an account as a whole, else strangers could keep somebody out.
/// </summary>
public static class SignInPace
{
    /// <summary>Wrong passwords for one account from one place that cost no waiting.</summary>
    public const int FreeForAccount = 5;

    /// <summary>Wrong passwords from one address, whatever the account, that cost no waiting: many may share it.</summary>
    public const int FreeForAddress = 30;

    /// <summary>How long wrong passwords for one account are remembered.</summary>
    public static readonly TimeSpan AccountMemory = TimeSpan.FromHours(24);

    /// <summary>How long wrong passwords of an address are remembered.</summary>
    public static readonly TimeSpan AddressMemory = TimeSpan.FromHours(1);

    /// <summary>How long an address is one of the office's after somebody has signed in from it.</summary>
    public static readonly TimeSpan PlaceMemory = TimeSpan.FromDays(7);

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>The waiting that a number of wrong passwords brings: a minute, then twice as long each time, half an hour at most.</summary>
    public static TimeSpan After(int wrong, int free)
    {
        if (wrong < free)
            return TimeSpan.Zero;
        var doublings = Math.Min(wrong - free, 10);
        return TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << doublings));
    }

    /// <summary>How long is still to be waited; zero when the next try may be made.</summary>
    /// <param name="last">When the last of them was given.</param>
    public static TimeSpan Left(int wrong, int free, DateTimeOffset last, DateTimeOffset now)
    {
        var left = last + After(wrong, free) - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
