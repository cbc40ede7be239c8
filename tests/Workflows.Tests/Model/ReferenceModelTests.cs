using System.Globalization;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>
/// The engine and a small second account of the same rules go the same way at random. More steps, and those of a seed that failed:
/// <c>CASEFLOW_TEST_MODEL_STEPS</c> and <c>CASEFLOW_TEST_MODEL_SEED</c>.
/// </summary>
public sealed class ReferenceModelTests(ITestOutputHelper output)
{
    private const int Usual = 1_000_000;
    private const int LongestWalk = 60;
    private const int Shapes = 300;

    [Fact]
    public void Engine_and_reference_model_agree_in_tasks_holders_votes_and_deadlines_after_every_step()
    {
        var steps = Setting("CASEFLOW_TEST_MODEL_STEPS") ?? Usual;
        var first = Setting("CASEFLOW_TEST_MODEL_SEED") ?? Environment.TickCount & 0xFFFFFF;
        output.WriteLine($"{steps} steps from seed {first}");
        var shapes = new Dictionary<int, (ModelProcedure, Procedure)>();
        (ModelProcedure, Procedure) Shape(int seed) =>
            shapes.TryGetValue(seed % Shapes, out var known) ? known : shapes[seed % Shapes] = Drawn(seed % Shapes);
        for (var (done, seed) = (0, first); done < steps; seed++)
            done += Walk(seed, Shape);
    }

    private static int Walk(int seed, Func<int, (ModelProcedure, Procedure)> shape)
    {
        var walk = new ModelWalk(seed, shape);
        for (var step = 1; step <= LongestWalk; step++)
        {
            try
            {
                walk.Step(step);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Seed {seed}, step {step}: {problem.Message}\n{walk.Story}", problem);
            }
            if (walk.IsOver)
                return step;
        }
        return LongestWalk;
    }

    private static (ModelProcedure, Procedure) Drawn(int seed)
    {
        var drawn = new ModelProcedure(new Random(seed));
        return (drawn, drawn.Drawn().Procedure);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
