using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Orders;

/// <summary>
/// Orders at any time, between acts, timers and corrections in any order: <see cref="Books"/> says after every event that each open visit is
/// held and that no timer but its end runs in one that stands still. A failing case names its seed.
/// </summary>
public sealed class RandomOrderTests
{
    private static readonly string[] People = ["p1", "p2", "p3"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Anything_may_be_ordered_between_anything_that_happens(int seed)
    {
        var random = new Random(seed);
        var flow = RandomFlow.Of(seed);

        var live = new RandomWalk(flow.Procedure, seed).Take(120, one => random.Next(3) == 0 ? Order(one, random) : null).Live;

        live.AssertReplays();
        Assert.All(live.Run.Visits.Where(_ => live.Run.Suspended is not null), visit =>
            Assert.All(visit.Timers, timer => Assert.Equal(Limits.Pause.EndKey, timer.Key))
        );
    }

    [Fact]
    public void Every_order_is_given_in_some_walk()
    {
        var given = Enumerable
            .Range(1, 300)
            .SelectMany(seed =>
            {
                var random = new Random(seed);
                return new RandomWalk(RandomFlow.Of(seed).Procedure, seed)
                    .Take(60, one => random.Next(3) == 0 ? Order(one, random) : null)
                    .Live.Moving.OfType<CaseOrdered>();
            })
            .Select(ordered => CaseOrders.Of(ordered).Name)
            .ToHashSet(StringComparer.Ordinal);

        // No procedure that is drawn at random has an instruction to add to.
        Assert.Equal(["append-instruction"], CaseOrders.All.Select(order => order.Name).Where(name => !given.Contains(name)));
    }

    private static CaseOrdered Order(LiveCase live, Random random)
    {
        var order = CaseOrders.All[random.Next(CaseOrders.All.Length)];
        var by = random.Next(20) == 0 ? LiveCase.Handler : Ordered.Supervisor;
        var filled = OrderForm.Filled(order, live.Procedure, live.Run, live.Facts, live.Now, People[random.Next(People.Length)], random);
        return order.Handed(live.Now, by, filled);
    }
}
