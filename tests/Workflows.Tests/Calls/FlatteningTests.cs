using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;

namespace CaseFlow.Workflows.Tests.Calls;

/// <summary>What a procedure is once those that it calls stand in the places of the steps that call them.</summary>
public sealed class FlatteningTests
{
    private static IEnumerable<string> Told(Flow flow) => flow.Findings.Select(finding => $"{finding.Text.Code} {finding.Step}").Order();

    [Fact]
    public void The_steps_of_what_is_called_are_steps_of_the_whole_known_by_the_step_that_calls()
    {
        var procedure = Called.Caller().Procedure;
        Assert.Equal(
            ["start", "take", "check", "check/look", "check/weigh", "check/true", "check/false", "reply", "drop", "end"],
            procedure.Steps.Select(step => step.Id)
        );
        Assert.Equal("check/look", procedure.Next("check", "Done")!.Id);
        Assert.Equal("reply", procedure.Next("check/true", "Done")!.Id);
        Assert.Equal("drop", procedure.Next("check/false", "Done")!.Id);
        Assert.Equal(["look", "weigh"], new[] { "check/look", "check/weigh" }.Select(procedure.NameOf));
    }

    [Fact]
    public void Steps_named_in_what_is_called_are_those_of_the_same_use()
    {
        var called = Called.Checking().Task("by", "Done").With(new { who = new { doneBy = "look", notBy = new[] { "weigh" } } });
        var procedure = Called.Caller(called.Lines("by -> true")).Document;
        Assert.Equal(["check/weigh", "check/look"], ProcedureReader.Read(procedure).Procedure!.StepOf("check/by").StepsNamed);
    }

    [Fact]
    public void Names_that_people_would_read_twice_say_by_which_step_they_are_called()
    {
        var procedure = Called.Twice().Procedure;
        Assert.Equal("look/first", procedure.NameOf("first/look"));
        Assert.Equal("weigh/second", procedure.NameOf("second/weigh"));
        Assert.Equal("属实", procedure.NameOf("first/true"));
    }

    [Fact]
    public void One_that_calls_may_be_called()
    {
        var procedure = Called.Nested().Procedure;
        Assert.Equal("whole/reply", procedure.Next("whole/check/true", "Done")!.Id);
        Assert.Equal("file", procedure.Next("whole/end", "Done")!.Id);
    }

    [Fact]
    public void A_circle_is_refused_and_named()
    {
        var one = Flow.Named("one").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end");
        var other = Flow.Named("other").Start().Sub("b", one, "end").Finish().Lines("start -> b", "b.end -> end");
        var again = Flow.Named("one").Start().Sub("c", other, "end").Finish().Lines("start -> c", "c.end -> end");
        var found = Assert.Single(again.Findings);
        Assert.Equal(("c", "findings.sub.circle"), (found.Step, found.Text.Code));
        Assert.Contains("“other”", found.Text.Chinese(), StringComparison.Ordinal);
        Assert.Contains("findings.sub.circle d", Told(Flow.Named("self").Start().Sub("d", Flow.Named("self"), "end")));
    }

    [Fact]
    public void Ways_out_are_the_ends_of_what_is_called_and_no_others()
    {
        var flow = Flow.Named("caller")
            .Start()
            .Sub("check", Called.Checking(), "属实", "待定")
            .Task("reply", "Done")
            .Finish()
            .Lines("start -> check", "check.属实 -> reply", "check.待定 -> reply", "reply -> end");
        Assert.Equal(["findings.sub.no-result check", "findings.sub.no-way-out check"], Told(flow));
    }

    [Fact]
    public void A_result_that_leads_nowhere_is_a_dead_end()
    {
        var flow = Flow.Named("caller")
            .Start()
            .Sub("check", Called.Checking(), "属实", "不属实")
            .Finish()
            .Lines("start -> check", "check.属实 -> end");
        Assert.Equal(["findings.dead-end check"], Told(flow));
    }

    [Fact]
    public void What_is_not_carried_is_told_and_so_is_what_nothing_is_chosen_for()
    {
        var flow = Flow.Named("caller")
            .Start()
            .Add("CaseFlow.SubProcedure", "none", new { results = Array.Empty<string>() })
            .Add("CaseFlow.SubProcedure", "gone", new { procedure = "nowhere", results = new[] { "x", "x" } })
            .Finish()
            .Lines("start -> gone", "gone.x -> end");
        Assert.Equal(
            [
                "findings.endless.no-way none",
                "findings.sub.missing none",
                "findings.sub.no-results none",
                "findings.sub.same-name gone",
                "findings.sub.unknown gone",
                "findings.unreachable none",
            ],
            Told(flow)
        );
    }

    [Fact]
    public void What_is_found_inside_is_told_of_the_step_that_calls_once()
    {
        var called = Called.Checking().Task("lost", "Done");
        var found = Called.Caller(called).Findings;
        Assert.All(found, finding => Assert.Equal(("sub-inside", "check"), (finding.Code, finding.Step)));
        Assert.Contains(found, finding => finding.Text.Chinese().Contains("“lost”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_of_the_same_name_is_the_same_field_and_may_not_be_of_another_type()
    {
        var same = Called.Caller(Called.Checking().Variable("amount", "Int32")).Variable("amount", "Int32");
        Assert.Single(same.Procedure.Variables, field => field.Name == "amount");
        Assert.Single(Called.Caller(Called.Checking().Variable("amount", "Int32")).Procedure.Variables);
        var other = Called.Caller(Called.Checking().Variable("amount", "Int32")).Variable("amount");
        Assert.Equal(["calls.sub-field check"], Told(other));
    }

    [Fact]
    public void What_is_carried_is_pinned_until_it_is_composed_anew()
    {
        var (first, later) = (Called.Checking(), Called.Checking(more: "consider").Document.As(2, published: true, latest: true));
        var pinned = Called.Caller(first).Document;
        Assert.Equal(1, Composition.CarriedBy(pinned)["checking"].Version);
        Assert.NotNull(ProcedureReader.Read(pinned).Procedure!.Find("check/weigh"));

        var anew = Composition.Composed(pinned, _ => later);
        Assert.Equal(2, Composition.CarriedBy(anew)["checking"].Version);
        Assert.NotNull(ProcedureReader.Read(anew).Procedure!.Find("check/consider"));
        Assert.Null(ProcedureReader.Read(anew).Procedure!.Find("check/weigh"));
    }

    [Fact]
    public void The_written_document_carries_what_it_calls_and_so_does_one_that_went_through_Elsa()
    {
        var document = Called.Nested().Document;
        Assert.NotNull(ProcedureChecks.Publishable(DefinitionDocument.Read(document.Write()).Value).Procedure);
        var back = DefinitionDocument.Read(Exchange.StockElsa.Through(document.ForElsa().Write())).Value;
        Assert.NotNull(ProcedureChecks.Publishable(back).Procedure);
    }

    [Fact]
    public void Procedures_call_each_other_only_so_deep_and_are_only_so_large_together()
    {
        var flow = Called.Checking("deep0");
        for (var depth = 1; depth <= Composition.MostNested + 1; depth++)
            flow = Flow.Named($"deep{depth}")
                .Start()
                .Sub("in", flow, depth == 1 ? ["属实", "不属实"] : ["end"])
                .Finish()
                .Lines(depth == 1 ? ["start -> in", "in.属实 -> end", "in.不属实 -> end"] : ["start -> in", "in.end -> end"]);
        Assert.Contains(flow.Findings, finding => finding.Text.Chinese().Contains("超过了 4 层", StringComparison.Ordinal));

        var wide = Flow.Named("wide").Start();
        for (var use = 0; use < 201; use++)
            wide = wide.Sub($"use{use}", Called.Checking(), "属实", "不属实");
        Assert.Equal(["findings.size.steps "], Told(wide));
        _ = ProcedureReader.Read(wide.Document);
    }
}
