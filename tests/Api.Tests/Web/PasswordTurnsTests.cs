using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;

namespace CaseFlow.Api.Tests.Web;

/// <summary>Whose password is hashed next.</summary>
public sealed class PasswordTurnsTests
{
    private readonly PasswordTurns turns = new(atOnce: 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_finds_the_queue_full_is_told_when_to_come_again_and_others_have_room()
    {
        using var held = (await Take(Stranger("here"))).Value;
        var waiting = Enumerable.Range(0, 100).Select(_ => Take(Stranger("here"))).ToList();

        var refused = waiting.Where(one => one.IsCompleted).ToList();
        var other = Take(Stranger("there"));

        Assert.True(refused.Count > 80, $"{refused.Count}");
        foreach (var one in refused)
            Assert.NotNull((await one).Refusal!.RetryAfter);
        Assert.False(other.IsCompleted);
        held.Dispose();
        await Ends(waiting[0]);
        await Ends(other);
        foreach (var one in waiting.Skip(1).Except(refused))
            await Ends(one);
    }

    [Theory]
    [InlineData(PasswordLane.Known)]
    [InlineData(PasswordLane.Office)]
    public async Task Strangers_from_however_many_addresses_take_no_room_of_those_who_are_known(PasswordLane lane)
    {
        var held = (await Take(Stranger("first"))).Value;
        var strangers = Enumerable.Range(0, 500).Select(i => Take(Stranger($"address-{i}"))).ToList();

        var known = Take(new PasswordPlace(lane, "known"));
        var waiting = strangers.FindAll(one => !one.IsCompleted);

        Assert.InRange(waiting.Count, 1, 100);
        Assert.False(known.IsCompleted);
        held.Dispose();
        // Before them at most one stranger has a turn.
        var first = await Task.WhenAny([.. waiting, known]);
        await Ends(first);
        if (first != known)
            Assert.Same(known, await Task.WhenAny([.. waiting.Except([first]), known]));
    }

    [Fact]
    public async Task Strangers_have_every_fourth_turn_while_many_wait_who_are_known()
    {
        var held = (await Take(Stranger("first"))).Value;
        var stranger = Take(Stranger("second"));
        var known = Enumerable.Range(0, 20).Select(i => Take(new PasswordPlace(PasswordLane.Known, $"device-{i}"))).ToList();

        held.Dispose();
        var before = 0;
        while (await Task.WhenAny([stranger, .. known]) is var next && next != stranger)
        {
            known.Remove(next);
            await Ends(next);
            before++;
        }

        Assert.True(before <= 3, $"{before} before the stranger");
    }

    [Fact]
    public async Task In_a_full_queue_an_address_that_asks_much_makes_room_for_one_that_asks_little()
    {
        var held = (await Take(Stranger("first"))).Value;
        var many = Enumerable.Range(0, 32).Select(i => Take(Stranger($"address-{i % 2}"))).ToList();

        var one = Take(Stranger("other"));

        var pushed = await Task.WhenAny(many);
        Assert.Equal("busy-signing-in", (await pushed).Refusal!.Code);
        Assert.Equal(1, many.Count(asked => asked.IsCompleted));
        held.Dispose();
        await Ends(many[0]);
        await Ends(many[1]);
        await Ends(one);
    }

    [Fact]
    public async Task Of_one_place_each_try_is_over_before_the_next_begins()
    {
        var several = new PasswordTurns(atOnce: 4);
        var first = (await several.Take(Stranger("here"), Ct)).Value;

        var second = several.Take(Stranger("here"), Ct).AsTask();
        using var other = (await several.Take(Stranger("there"), Ct)).Value;

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Value.Dispose();
    }

    [Fact]
    public async Task Whoever_goes_away_leaves_their_room_to_others()
    {
        var held = (await Take(Stranger("first"))).Value;
        using var away = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var gone = Enumerable.Range(0, 16).Select(_ => turns.Take(Stranger("here"), away.Token).AsTask()).ToList();
        Assert.NotNull((await Take(Stranger("here"))).Refusal);

        await away.CancelAsync();

        foreach (var one in gone)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        var next = Take(Stranger("here"));
        Assert.False(next.IsCompleted);
        held.Dispose();
        await Ends(next);
    }

    private static PasswordPlace Stranger(string address) => new(PasswordLane.Strangers, address);

    private Task<OrRefusal<PasswordTurn>> Take(PasswordPlace place) => turns.Take(place, Ct).AsTask();

    private static async Task Ends(Task<OrRefusal<PasswordTurn>> turn) =>
        (await turn.WaitAsync(TimeSpan.FromSeconds(10), Ct)).Value.Dispose();
}
