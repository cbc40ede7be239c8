using System.Text;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>
/// Any order of events on any procedure never throws, never ends a run twice and never leaves an open case that nobody holds:
/// <see cref="Books"/> says so after every event. A failing case names its seed.
/// </summary>
public sealed class RandomWalkTests
{
    private const int Events = 100;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 400)];

    /// <summary>Every definition that the program ships.</summary>
    private static IEnumerable<Procedure> Shipped()
    {
        var assembly = typeof(Procedure).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.Contains(".Procedures.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var (procedure, findings) = ProcedureChecks.Publishable(DefinitionDocument.Read(reader.ReadToEnd()).Value);
            Assert.True(procedure is not null, string.Join('\n', findings));
            yield return procedure;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Anything_may_happen_in_any_order_on_any_procedure(int seed)
    {
        var flow = RandomFlow.Of(seed);
        Assert.Empty(flow.Findings);

        AssertReplays(new RandomWalk(flow.Procedure, seed).Take(Events).Live);
    }

    [Fact]
    public void Anything_may_happen_in_any_order_on_every_shipped_procedure()
    {
        var shipped = Shipped().ToArray();
        Assert.NotEmpty(shipped);
        foreach (var procedure in shipped)
        {
            for (var seed = 1; seed <= 100; seed++)
            {
                var problem = Record.Exception(() => AssertReplays(new RandomWalk(procedure, seed).Take(Events).Live));
                Assert.True(problem is null, $"{procedure.DefinitionId}, seed {seed}: {problem}");
            }
        }
    }

    [Fact]
    public void The_walks_get_somewhere()
    {
        var walks = Enumerable
            .Range(1, 100)
            .Select(seed => new RandomWalk(RandomFlow.Of(seed).Procedure, seed).Take(Events).Live)
            .ToArray();

        Assert.Contains(walks, live => live.Run.Status == RunStatus.Finished);
        Assert.Contains(walks, live => live.Run.Status == RunStatus.Cancelled);
        Assert.Contains(walks, live => live.Run.IsOpen && !live.Run.Blocks.IsEmpty);
        Assert.Contains(walks, live => live.Run.Visits.Any(visit => visit.Wait is not null));
        Assert.True(walks.Average(live => live.Run.LastVisit) > 10);
    }

    private static void AssertReplays(LiveCase live)
    {
        var again = live.Replayed();

        Assert.Empty(again.Unmoved);
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(again.Run));
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run))));
        foreach (var happened in live.Moving)
            Assert.Equal(EngineJson.Write(happened), EngineJson.Write(EngineJson.ReadEvent(EngineJson.Write(happened))));
    }
}
