using CaseFlow.Domain;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>Whose password is to be hashed, as far as turns go.</summary>
public enum PasswordLane
{
    /// <summary>Somebody who is signed in, or a browser that has signed in to the account before.</summary>
    Known,

    /// <summary>An address that somebody has signed in from not long ago.</summary>
    Office,

    /// <summary>Anybody else.</summary>
    Strangers,
}

/// <param name="Key">Who has one turn at a time: a person, a browser or an address.</param>
public readonly record struct PasswordPlace(PasswordLane Lane, string Key)
{
    public static PasswordPlace OfSignedIn(string account) => new(PasswordLane.Known, $"account {account}");
}

/// <summary>A turn in which passwords may be hashed; dispose it when that is done.</summary>
public sealed class PasswordTurn(PasswordTurns turns, PasswordPlace place) : IDisposable
{
    private bool over;

    public void Dispose()
    {
        if (over)
            return;
        over = true;
        turns.End(place);
    }
}

/// <summary>
/// Whose turn it is to have a password hashed, which is slow on purpose: never on all cores at once, so that everybody else is answered
/// meanwhile. Three lanes have their turns one after the other, each with a short queue of its own, so that what strangers do takes at most
/// every fourth turn from those who are known; in a lane its places have their turns one after the other. Who finds a queue full is told to
/// come again, and nothing is computed.
/// </summary>
public sealed class PasswordTurns
{
    private const int WaitingAtOnePlace = 16;
    private const int WaitingInLane = 32;

    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(3);

    private static readonly ImmutableArray<PasswordLane> Order =
    [
        PasswordLane.Known,
        PasswordLane.Office,
        PasswordLane.Known,
        PasswordLane.Strangers,
    ];

    private readonly Lock gate = new();
    private readonly Dictionary<PasswordLane, WaitingLane> lanes;
    private int free;
    private int turn;

    public PasswordTurns()
        : this(Math.Max(1, Environment.ProcessorCount - 1)) { }

    /// <param name="atOnce">How many are hashed at the same time.</param>
    public PasswordTurns(int atOnce)
    {
        free = atOnce;
        lanes = Enum.GetValues<PasswordLane>().ToDictionary(lane => lane, _ => new WaitingLane(WaitingInLane, WaitingAtOnePlace));
    }

    /// <summary>Waits for a turn; dispose it when the hashing is done.</summary>
    /// <returns>Or the refusal that too many are waiting.</returns>
    public async ValueTask<OrRefusal<PasswordTurn>> Take(PasswordPlace place, CancellationToken ct)
    {
        var waiter = new Waiter(place.Key);
        lock (gate)
        {
            if (!lanes[place.Lane].TryAdd(waiter, out var pushed))
                return Busy();
            pushed?.Asked.TrySetResult(false);
            Next();
        }
        await using var stop = ct.Register(() => GiveUp(place.Lane, waiter, ct));
        return await waiter.Asked.Task ? new PasswordTurn(this, place) : Busy();
    }

    internal void End(PasswordPlace place)
    {
        lock (gate)
        {
            lanes[place.Lane].End(place.Key);
            free++;
            Next();
        }
    }

    private static Refusal Busy() => new("busy-signing-in", RefusalKind.TooMany) { RetryAfter = ComeAgain };

    private void GiveUp(PasswordLane lane, Waiter waiter, CancellationToken ct)
    {
        lock (gate)
        {
            if (lanes[lane].Remove(waiter))
                waiter.Asked.TrySetCanceled(ct);
        }
    }

    // Of several lanes that wait the one whose turn it is; a lane that does not wait loses nothing by it.
    private void Next()
    {
        for (var passed = 0; free > 0 && passed < Order.Length; turn = (turn + 1) % Order.Length)
        {
            if (lanes[Order[turn]].Next() is not { } waiter)
            {
                passed++;
                continue;
            }
            passed = 0;
            free--;
            waiter.Asked.TrySetResult(true);
        }
    }
}
