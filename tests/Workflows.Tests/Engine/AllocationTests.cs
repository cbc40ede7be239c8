using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class AllocationTests
{
    private const int Most = 12 * 1024;

    [Fact]
    public void Completing_a_task_of_a_middle_sized_procedure_allocates_less_than_12_KB()
    {
        var live = Of(Middle(steps: 30)).Done("a0");
        var visit = live.At("a1");
        var done = new TaskCompleted(live.Now, Handler, visit.Number, 1, "Done", Fields(("note", "已核实")));
        for (var warm = 0; warm < 50; warm++)
            Decide(live, done);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var decision = Decide(live, done);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.IsType<Moved>(decision);
        Assert.InRange(allocated, 1, Most);
    }

    private static Decision Decide(LiveCase live, TaskCompleted done) =>
        ProcedureEngine.Decide(live.Procedure, live.Run, live.Facts, TestCalendar.Flat, done);

    private static Flow Middle(int steps)
    {
        var flow = Flow.Named("middle")
            .Start()
            .Fork("fork", "1", "2")
            .Task("side", "Done")
            .Join("join")
            .Finish()
            .Lines("start -> fork", "fork.1 -> a0", "fork.2 -> side", "side -> join", $"a{steps} -> join", "join -> end");
        for (var number = 0; number <= steps; number++)
        {
            flow.Task($"a{number}", "Done", "Return")
                .With(
                    new { deadline = new { amount = 5, clock = "WorkingDays" }, form = new[] { new { name = "note", type = "LongText" } } }
                )
                .Lines($"a{number}.Return -> a{Math.Max(0, number - 1)}");
            if (number < steps)
                flow.Lines($"a{number} -> a{number + 1}");
        }
        return flow;
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, Domain.Fields.FieldValue> Fields(
        params (string, string)[] texts
    ) => LiveCase.Fields([.. texts.Select(text => (text.Item1, Domain.Fields.FieldValue.Of(text.Item2)))]);
}
