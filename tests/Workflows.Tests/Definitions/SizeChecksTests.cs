using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>What may be published runs, up to the bound; what lies beyond it is told and not published.</summary>
public sealed class SizeChecksTests
{
    [Fact]
    public void As_many_steps_in_a_row_as_may_be_published_are_passed_at_once()
    {
        var largest = Row(SizeChecks.MostSteps);

        Assert.Empty(largest.Findings);
        Assert.False(LiveCase.Of(largest).Run.IsOpen);
    }

    [Fact]
    public void One_step_more_is_told_and_nothing_else_is()
    {
        var (procedure, findings) = ProcedureChecks.Publishable(Row(SizeChecks.MostSteps + 1).Document);

        Assert.Null(procedure);
        Assert.Equal(["size"], findings.Select(finding => finding.Code));
        Assert.Equal(
            $"流程有 {SizeChecks.MostSteps + 1} 个环节，太多了，最多 {SizeChecks.MostSteps} 个。请拆成几个流程。",
            findings[0].Text.Chinese()
        );
    }

    [Fact]
    public void As_many_copies_of_a_task_as_may_be_published_are_opened_at_once()
    {
        var (forks, largest) = Enumerable.Range(1, 20).Select(forks => (forks, Flow: Nested(forks))).Last(one => one.Flow.Findings.IsEmpty);

        Assert.InRange(1 << forks, 64, SizeChecks.MostPassed);
        Assert.Equal(1 << forks, LiveCase.Of(largest).Run.Visits.Length);
    }

    [Fact]
    public void Forks_that_multiply_each_other_beyond_it_are_told_at_the_innermost()
    {
        var flow = Nested(12);

        var finding = Assert.Single(flow.Findings);
        Assert.Equal(("size", "fork12"), (finding.Code, finding.Step));
        Assert.Null(ProcedureChecks.Publishable(flow.Document).Procedure);
    }

    [Fact]
    public void Branches_that_go_each_their_own_way_multiply_nothing()
    {
        var branches = Enumerable.Range(1, 400).Select(i => $"{i}").ToArray();
        var flow = branches
            .Aggregate(Flow.Named("wide").Start().Fork("fork", branches), (flow, branch) => flow.Task($"task{branch}", "Done"))
            .Join("join")
            .Finish()
            .Lines([
                "start -> fork",
                .. branches.SelectMany(branch => new[] { $"fork.{branch} -> task{branch}", $"task{branch} -> join" }),
                "join -> end",
            ]);

        Assert.Empty(flow.Findings);
        Assert.Equal(400, LiveCase.Of(flow).Run.Visits.Length);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_name_may_be_as_long_as_it_can_be_kept(int length, bool told)
    {
        var name = new string('名', length);
        var flow = Flow.Named("x").Start().Task("a", name).Finish().Lines("start -> a", $"a.{name} -> end");

        Assert.Equal(told ? ["long"] : [], flow.Findings.Select(finding => finding.Code));
    }

    /// <summary>A start, steps that write a field, an end.</summary>
    private static Flow Row(int steps)
    {
        var names = Enumerable.Range(1, steps - 2).Select(i => $"set{i}").ToArray();
        return names
            .Aggregate(Flow.Named("row").Start(), (flow, name) => flow.Set(name, "note", name))
            .Finish()
            .Lines([.. names.Prepend("start").Zip(names.Append("end"), (from, to) => $"{from} -> {to}")]);
    }

    /// <summary>Each of two branches leads to the same next fork, the last ones to one task.</summary>
    private static Flow Nested(int forks)
    {
        var flow = Flow.Named("nested").Start();
        var lines = new List<string> { "start -> fork1" };
        for (var i = 1; i <= forks; i++)
        {
            flow.Fork($"fork{i}", "1", "2").Join($"join{i}");
            var inside = i == forks ? "task" : $"fork{i + 1}";
            lines.AddRange([$"fork{i}.1 -> {inside}", $"fork{i}.2 -> {inside}", $"join{i} -> {(i == 1 ? "end" : $"join{i - 1}")}"]);
        }
        return flow.Task("task", "Done").Finish().Lines([.. lines, $"task -> join{forks}"]);
    }
}
