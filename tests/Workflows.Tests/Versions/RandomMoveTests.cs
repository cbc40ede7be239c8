using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Tests.Versions;

/// <summary>
/// Running cases at random places of random and of shipped procedures are moved to a random change of these and back: what is stored is
/// then the same to the letter, and a replay gives it in each state. A failing case names its seed.
/// <c>CASEFLOW_TEST_MOVES</c> sets how many cases are moved.
/// </summary>
public sealed class RandomMoveTests(ITestOutputHelper output)
{
    private static readonly int Cases = int.TryParse(
        Environment.GetEnvironmentVariable("CASEFLOW_TEST_MOVES"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 150;

    private sealed class Tally
    {
        public int Moved { get; set; }

        public int Elsewhere { get; set; }

        public int SideBySide { get; set; }

        public int AtJoins { get; set; }

        public int Standing { get; set; }
    }

    [Fact]
    public void A_move_and_its_undo_give_the_stored_case_again_to_the_letter()
    {
        var tally = new Tally();
        var seed = 0;
        for (; tally.Moved < Cases && seed < Cases * 20; seed++)
        {
            var problem = Record.Exception(() => MoveAndBack(seed, tally));
            Assert.True(problem is null, $"seed {seed}: {problem}");
        }
        output.WriteLine(
            $"seeds 0 to {seed - 1}: {tally.Moved} moved, {tally.Elsewhere} of them to other steps, {tally.SideBySide} in parallel work, "
                + $"{tally.AtJoins} waiting at joins; {tally.Standing} stayed"
        );
        Assert.Equal(Cases, tally.Moved);
        Assert.True(tally.Elsewhere > Cases / 20);
        Assert.True(tally.SideBySide > Cases / 10);
        Assert.True(tally.AtJoins > Cases / 50);
        Assert.True(tally.Standing > 0);
    }

    private static void MoveAndBack(int seed, Tally tally)
    {
        var json = DrawnBy(seed);
        var before = ProcedureChecks.Publishable(DefinitionDocument.Read(json.ToJsonString()).Value).Procedure!;
        var live = new RandomWalk(before, seed).Take(new Random(seed).Next(2, 40)).Live;
        if (!live.Run.IsOpen)
            return;
        var after = ChangedFlow.Of(json, [.. live.Stands], seed);
        var steps = Suggested(before, after, live.Run);
        var forecast = live.Forecast(after, steps);
        var (stored, known) = (EngineJson.Write(live.Run), Written(live.Facts));

        var decision = live.MovesTo(after, newLimits: seed % 3 == 0, steps);
        if (forecast.Verdict != MoveVerdict.Moves)
        {
            tally.Standing++;
            Assert.True(decision is Refused || forecast.Reason!.Code == "moves.stands-still");
            return;
        }
        Assert.IsType<Moved>(decision);
        AssertKept(EngineJson.ReadRun(stored), live.Run, steps);
        AssertReplays(live);
        Count(live.Run, steps, tally);
        Assert.IsType<Moved>(live.UndoesMove(before.Version));
        Assert.Equal(stored, EngineJson.Write(live.Run));
        Assert.Equal(known, Written(live.Facts));
        AssertReplays(live);
    }

    // One of three is a shipped procedure.
    private static JsonObject DrawnBy(int seed) =>
        seed % 3 == 0
            ? JsonNode.Parse(ShippedProcedures.All[seed / 3 % ShippedProcedures.All.Length].Json)!.AsObject()
            : RandomFlow.Of(seed).Json;

    private static (string, string)[] Suggested(Procedure before, Procedure after, Run run) =>
        [
            .. run
                .Visits.Select(visit => visit.Step)
                .Distinct(StringComparer.Ordinal)
                .Where(step => after.Find(step) is null)
                .Select(step => (step, StepSuggestions.Of(before, after, step)))
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.step, pair.Item2!)),
        ];

    // Numbers, tasks with their holders, votes, blocks and arrivals of whatever stays where it is.
    private static void AssertKept(Run before, Run after, (string From, string To)[] steps)
    {
        Assert.Equal(before.Blocks.Select(Told), after.Blocks.Select(Told));
        foreach (var visit in before.Visits.Where(visit => steps.All(step => step.From != visit.Step) && visit.Wait is null))
        {
            var kept = Assert.Single(after.Visits, other => other.Number == visit.Number);
            Assert.Equal((visit.Step, visit.Block, visit.Branch, visit.EnteredAt), (kept.Step, kept.Block, kept.Branch, kept.EnteredAt));
            Assert.Equal(
                visit.Tasks.Select(task => (task.Seq, task.Face, task.To, task.ClaimedBy)),
                kept.Tasks.Select(task => (task.Seq, task.Face, task.To, task.ClaimedBy))
            );
            Assert.Equal(visit.Signed ?? [], kept.Signed ?? []);
            Assert.Equal(visit.Answered, kept.Answered);
        }
        static string Told(Block block) =>
            $"{block.Number}/{block.Fork}/{block.Parent}/{block.ParentBranch}/{string.Join(',', block.Arrived)}";
    }

    private static void AssertReplays(LiveCase live)
    {
        var again = live.Replayed();
        Assert.Empty(again.Unmoved);
        Assert.True(again.IsStoredAs(EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run)))));
        Assert.Equal(Written(live.Facts), Written(again.Facts));
    }

    private static string Written(Facts facts) =>
        string.Join('|', facts.All.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));

    private static void Count(Run run, (string, string)[] steps, Tally tally)
    {
        tally.Moved++;
        tally.Elsewhere += steps.Length > 0 ? 1 : 0;
        tally.SideBySide += run.Blocks.IsEmpty ? 0 : 1;
        tally.AtJoins += run.Blocks.Any(block => !block.Arrived.IsEmpty) ? 1 : 0;
    }
}
