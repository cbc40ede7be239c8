using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>委托: somebody does the tasks of another, who answers for them.</summary>
public sealed class ActingInPlaceTests
{
    private static readonly Actor Delegate = Person("li", "leader");
    private static readonly Actor InPlace = Delegate with { For = Handler };

    private static readonly Flow OneTask = Flow.Named("one").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end");

    private static readonly Flow FourEyes = Flow.Named("four-eyes")
        .Start()
        .Task("draft", "Done")
        .Task("check", "Pass", "Return")
        .With(new { who = new { role = "handler", notBy = new[] { "draft" } } })
        .Finish()
        .Lines("start -> draft", "draft -> check", "check.Pass -> end", "check.Return -> draft");

    [Fact]
    public void Whoever_acts_for_another_completes_what_is_addressed_to_that_person_and_the_record_names_both()
    {
        var live = Of(OneTask);
        Assert.Equal("not-addressed", RefusalOf(live.Complete("a", by: Delegate)));

        live.Done("a", by: InPlace);

        Assert.Contains(new TaskClosed(2, 1, TaskEnd.Completed, "li", "Done") { For = "wang" }, live.Effects);
        Assert.Equal("wang", live.Run.DoneBy["a"]);
        Assert.Equal(["li", "wang"], live.Run.Doers["a"]);
        Assert.Equal(live.Run.DoneBy["a"], live.Replayed().Run.DoneBy["a"]);
    }

    [Fact]
    public void Who_acts_for_whom_is_kept_with_the_event_and_nothing_is_written_where_nobody_does()
    {
        var kept = EngineJson.Write(new TaskClaimed(TestCalendar.Morning, InPlace, 2, 1));
        var read = EngineJson.ReadEvent(kept);

        Assert.Equal("wang", read.By.For?.Person);
        Assert.Equal(kept, EngineJson.Write(read));
        var own = EngineJson.Write(new TaskClaimed(TestCalendar.Morning, Handler, 2, 1));
        Assert.DoesNotContain("\"for\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("answerable", kept, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_claimed_for_somebody_is_theirs_so_that_it_stays_with_them_when_the_delegation_ends()
    {
        var live = Of(OneTask);
        live.Claim("a", InPlace);

        Assert.Equal("wang", live.At("a").Tasks[0].ClaimedBy);
        Assert.Equal("held-by-another", RefusalOf(live.Complete("a", by: Person("li", "visitor"))));
        Assert.Equal("held-by-another", RefusalOf(live.Complete("a", by: Other)));
        live.Done("a", by: Handler);
    }

    [Fact]
    public void What_the_principal_has_claimed_the_delegate_may_go_on_with_and_give_back()
    {
        var live = Of(OneTask);
        live.Claim("a", Handler);

        Assert.IsType<Moved>(live.Release("a", InPlace));
        Assert.Null(live.At("a").Tasks[0].ClaimedBy);
        live.Claim("a", Handler);
        live.Done("a", by: InPlace);
    }

    [Fact]
    public void A_task_is_done_once_whoever_of_both_is_faster()
    {
        var live = Of(OneTask);
        var visit = live.At("a").Number;
        live.Done("a", by: Handler);

        Assert.Equal("run-ended", RefusalOf(live.Happens(new TaskCompleted(live.Now, InPlace, visit, 1, "Done", Nothing))));
    }

    [Fact]
    public void Separation_of_duties_asks_both_before_and_after()
    {
        var draftedForSomebody = Of(FourEyes).Done("draft", by: InPlace);
        Assert.Equal("kept-apart", RefusalOf(draftedForSomebody.Complete("check", "Pass", Handler)));
        Assert.Equal("kept-apart", RefusalOf(draftedForSomebody.Complete("check", "Pass", Person("li", "handler"))));
        Assert.Equal("kept-apart", RefusalOf(draftedForSomebody.Complete("check", "Pass", Delegate with { For = Other })));

        var drafted = Of(FourEyes).Done("draft", by: Handler);
        Assert.Equal("kept-apart", RefusalOf(drafted.Complete("check", "Pass", InPlace)));
        drafted.Done("check", "Pass", Delegate with { For = Other });
    }

    [Fact]
    public void Recusal_asks_both()
    {
        (string, FieldValue) About(string person) => (CaseFields.Subjects, FieldValue.Of([person]));

        Assert.Equal("recused", RefusalOf(Of(OneTask, About("wang")).Complete("a", by: InPlace)));
        Assert.Equal("recused", RefusalOf(Of(OneTask, About("li")).Complete("a", by: InPlace)));
        Assert.Equal("recused", RefusalOf(Of(OneTask, About("li")).Claim("a", InPlace)));
    }

    [Fact]
    public void Whoever_is_barred_gives_nothing_back_in_the_place_of_another()
    {
        var live = Of(OneTask, (CaseFields.Subjects, FieldValue.Of(["li"])));
        live.Claim("a", Handler);

        Assert.Equal("recused", RefusalOf(live.Release("a", InPlace)));
    }

    [Fact]
    public void Whoever_may_do_it_anyway_acts_for_nobody()
    {
        var live = Of(OneTask);

        Assert.Null(Settled(live, Other, Handler).For);
        Assert.Equal("wang", Settled(live, Delegate, Handler).For?.Person);
        Assert.Null(Settled(live, Delegate, Supervisor).For);
    }

    [Fact]
    public void Of_several_principals_it_is_done_for_the_first_for_whom_it_may_be()
    {
        var live = Of(OneTask);
        live.Claim("a", Other);

        Assert.Equal("zhao", Settled(live, Delegate, Handler, Other).For?.Person);
    }

    [Fact]
    public void Whoever_may_not_is_told_what_stands_against_the_principal_whose_task_it_is()
    {
        var live = Of(OneTask);
        live.Claim("a", Other);

        Assert.Equal("held-by-another", RefusalOf(live.Complete("a", by: Settled(live, Delegate, Handler))));
    }

    private static Actor Settled(LiveCase live, Actor by, params Actor[] principals)
    {
        var at = live.At("a");
        return new ActingInPlace(
            TaskActs.Of<TaskCompleted>(),
            live.Procedure,
            live.Run,
            live.Facts,
            TestCalendar.Flat,
            at.Number,
            at.Tasks[0].Seq
        ).Of(by, principals);
    }
}
