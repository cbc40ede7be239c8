namespace CaseFlow.Workflows.Engine;

/// <summary>The blocks of branches between a fork and its join.</summary>
internal sealed partial class Moving
{
    // More hops than any checked procedure can need between two waits: reaching it means that the checks were not run.
    private const int MostHops = 10_000;

    public void Open(Block block) => kept = kept with { Blocks = kept.Blocks.Add(block) };

    public void Keep(Block block)
    {
        for (var i = 0; i < kept.Blocks.Length; i++)
        {
            if (kept.Blocks[i].Number == block.Number)
                kept = kept with { Blocks = kept.Blocks.SetItem(i, block) };
        }
    }

    public Block BlockOf(int number) => kept.BlockOf(number);

    /// <summary>Closes a block with everything that is still open in it, blocks inside it first.</summary>
    public void CloseBlock(int number)
    {
        foreach (var inner in kept.Blocks.Where(block => block.Parent == number).ToArray())
            CloseBlock(inner.Number);
        foreach (var visit in visits.Where(visit => visit.Block == number).ToArray())
            Close(visit, null);
        kept = kept with { Blocks = kept.Blocks.RemoveAll(block => block.Number == number) };
        trail = trail?.RemoveAll(passed => passed.Block == number);
        if (arrivals is { Count: > 0 })
            DropArrivals(arrivals, number);
    }

    // Going to a step before the fork (退回) leaves the fork's block: all of its branches are cancelled (ADR 0006).
    private Arrival LeaveBlocksAround(Arrival arrival)
    {
        while (arrival.Block != 0)
        {
            var block = BlockOf(arrival.Block);
            if (procedure.IsInBlock(arrival.Target.Id, block.Fork))
                break;
            CloseBlock(block.Number);
            arrival = arrival with { Block = block.Parent, Branch = block.ParentBranch };
        }
        return arrival;
    }

    private static void DropArrivals(Queue<Arrival> arrivals, int block)
    {
        for (var count = arrivals.Count; count > 0; count--)
        {
            var arrival = arrivals.Dequeue();
            if (arrival.Block != block)
                arrivals.Enqueue(arrival);
        }
    }

    private void Arriving(Arrival arrival) => (arrivals ??= new()).Enqueue(arrival);

    private void ComeToRest()
    {
        for (var hops = 0; arrivals is not null && kept.IsOpen && arrivals.TryDequeue(out var arrival); hops++)
        {
            if (hops == MostHops)
                throw new InvalidOperationException(
                    $"Procedure {procedure.DefinitionId} v{procedure.Version} runs in a circle at {arrival.Target.Id}."
                );
            Arrive(arrival);
        }
    }

    private void Arrive(Arrival arrival)
    {
        effects.Capacity = Math.Max(effects.Capacity, ManyEffects);
        var (target, block, branch, doer, detour) = LeaveBlocksAround(arrival);
        var number = ++lastVisit;
        var visit = new Visit(number, target.Id, block, branch, at, null, 0, [], [], null) { Detour = detour };
        visits = visits.Add(visit);
        trail = TrailTo(target, block, branch);
        Tell(new StepEntered(number, target.Id));
        target.Enter(this, visit);
        if (doer is not null)
            HandTo(number, doer);
    }
}
