namespace CaseFlow.Api.Web.Passwords;

/// <summary>Somebody who waits; told true when it is their turn, and false when they are pushed out.</summary>
internal sealed class Waiter(string key)
{
    public string Key => key;

    // Whoever is told goes on by themselves, not in the lock of whoever tells.
    public TaskCompletionSource<bool> Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// Those who wait in a lane, each at a place. The places have their turns one after the other, and one turn at a time. In a full lane somebody
/// from a place where fewer wait takes the room of the last one where most do.
/// </summary>
/// <param name="most">Who may wait in all.</param>
/// <param name="mostAtPlace">Who may wait at one place.</param>
internal sealed class WaitingLane(int most, int mostAtPlace)
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly LinkedList<Place> inTurn = [];
    private int waiting;

    private sealed class Place(string key)
    {
        public string Key => key;

        public LinkedList<Waiter> Waiting { get; } = [];

        public bool HasTurn { get; set; }
    }

    /// <param name="pushed">Who has lost their room by it.</param>
    public bool TryAdd(Waiter waiter, out Waiter? pushed)
    {
        pushed = null;
        if (!places.TryGetValue(waiter.Key, out var place))
            place = new Place(waiter.Key);
        if (place.Waiting.Count >= mostAtPlace)
            return false;
        if (waiting >= most)
        {
            var crowd = inTurn.MaxBy(one => one.Waiting.Count)!;
            if (crowd.Waiting.Count <= place.Waiting.Count + 1)
                return false;
            pushed = crowd.Waiting.Last!.Value;
            Remove(pushed);
        }
        places[waiter.Key] = place;
        if (place.Waiting.Count == 0)
            inTurn.AddLast(place);
        place.Waiting.AddLast(waiter);
        waiting++;
        return true;
    }

    /// <summary>Whose turn it is; null when nobody waits whose place has none already.</summary>
    public Waiter? Next()
    {
        if (inTurn.FirstOrDefault(one => !one.HasTurn) is not { } place)
            return null;
        var waiter = place.Waiting.First!.Value;
        Remove(waiter);
        place.HasTurn = true;
        places[place.Key] = place;
        // The others have theirs before it has the next.
        if (inTurn.Remove(place))
            inTurn.AddLast(place);
        return waiter;
    }

    public void End(string key)
    {
        if (!places.TryGetValue(key, out var place))
            return;
        place.HasTurn = false;
        if (place.Waiting.Count == 0)
            places.Remove(key);
    }

    /// <summary>False for somebody who waits no more.</summary>
    public bool Remove(Waiter waiter)
    {
        if (!places.TryGetValue(waiter.Key, out var place) || !place.Waiting.Remove(waiter))
            return false;
        waiting--;
        if (place.Waiting.Count > 0)
            return true;
        inTurn.Remove(place);
        if (!place.HasTurn)
            places.Remove(waiter.Key);
        return true;
    }
}
