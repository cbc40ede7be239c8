namespace CaseFlow.Workflows.Engine;

/// <summary>The blocks of branches between a fork and its join.</summary>
internal sealed partial class Moving
{
    public void Open(Block block) => run = run with { Blocks = run.Blocks.Add(block) };

    public void Keep(Block block)
    {
        for (var i = 0; i < run.Blocks.Length; i++)
        {
            if (run.Blocks[i].Number == block.Number)
                run = run with { Blocks = run.Blocks.SetItem(i, block) };
        }
    }

    public Block BlockOf(int number) => run.BlockOf(number);

    /// <summary>Closes a block with everything that is still open in it, blocks inside it first.</summary>
    public void CloseBlock(int number)
    {
        foreach (var inner in run.Blocks.Where(block => block.Parent == number).ToArray())
            CloseBlock(inner.Number);
        foreach (var visit in run.Visits.Where(visit => visit.Block == number).ToArray())
            Close(visit, null);
        run = run with
        {
            Blocks = run.Blocks.RemoveAll(block => block.Number == number),
            Trail = run.Trail?.RemoveAll(passed => passed.Block == number),
        };
        if (arrivals.Count > 0)
            DropArrivals(number);
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

    private void DropArrivals(int block)
    {
        for (var count = arrivals.Count; count > 0; count--)
        {
            var arrival = arrivals.Dequeue();
            if (arrival.Block != block)
                arrivals.Enqueue(arrival);
        }
    }
}
