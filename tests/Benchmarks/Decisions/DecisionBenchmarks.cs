using BenchmarkDotNet.Attributes;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Benchmarks.Decisions;

/// <summary>One event through the engine, on the shipped procedure with its forms, ladders and calendar. Target: 20 µs and 10 KB.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private readonly WalkedCase registered = OnlineOpinion.Registered();
    private readonly WalkedCase beforeLeader = OnlineOpinion.BeforeLeader();
    private readonly TaskCompleted screening;
    private readonly TaskCompleted instruction;
    private readonly TaskClaimed claim;
    private readonly DeadlinePassed deadline;

    public DecisionBenchmarks()
    {
        screening = registered.Completion(OnlineOpinion.Assessor, "screening", "InScope", ("level", Of("3")), ("realName", Of(true)));
        instruction = beforeLeader.Completion(OnlineOpinion.Leader, "instruction", "Assign", ("leadUnit", Of(OnlineOpinion.Unit)));
        var waiting = registered.Run.Visits.Single();
        claim = new TaskClaimed(screening.At, OnlineOpinion.Assessor, waiting.Number, waiting.Tasks.Single().Seq);
        deadline = new DeadlinePassed(waiting.Timers[0].At, waiting.Number, waiting.Timers[0].Key);
    }

    /// <summary>Opens a block of two branches: three steps are entered, two tasks opened, eleven deadlines counted.</summary>
    [Benchmark(Description = "排查：打开并行分支")]
    public object Screening() => registered.Decide(screening);

    /// <summary>The leader chooses 分类交办: 批示 is stamped, the route switched, a unit's task opened with a ladder of seven rungs.</summary>
    [Benchmark(Description = "批示：分类交办")]
    public object Instruction() => beforeLeader.Decide(instruction);

    [Benchmark(Description = "签收")]
    public object Claim() => registered.Decide(claim);

    [Benchmark(Description = "时限到：一级升级")]
    public object Deadline() => registered.Decide(deadline);
}
