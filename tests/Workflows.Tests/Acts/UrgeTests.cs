using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

public sealed class UrgeTests
{
    private static readonly Flow TwoSteps = Flow.Named("two")
        .Start()
        .Task("draft", "Done")
        .Task("check", "Done")
        .Finish()
        .Lines("start -> draft", "draft -> check", "check -> end");

    private static readonly Actor Drafter = Person("drafter", "handler", "甲");

    [Fact]
    public void Whoever_supervises_urges_and_whoever_has_it_is_told_with_the_word_and_the_count()
    {
        var live = Of(TwoSteps);
        live.Claim("draft", Handler);

        Assert.IsType<Moved>(Urge(live, "draft", Supervisor, "请今天回复"));

        var urged = Assert.IsType<Urged>(Assert.Single(live.Effects));
        Assert.Equal(("请今天回复", Handler.Person, 1), (urged.Word, urged.Task.ClaimedBy, urged.Task.Urges!.Value.Length));
        Assert.Equal(urged.Task, live.At("draft").Tasks[0]);
    }

    [Fact]
    public void Whoever_did_a_step_before_urges_what_came_of_it_and_nobody_else_does()
    {
        var live = Of(TwoSteps).Done("draft", by: Drafter);
        live.Claim("check", Handler);

        Assert.Equal("urges-nothing", RefusalOf(Urge(live, "check", Other)));
        Assert.IsType<Moved>(Urge(live, "check", Drafter));
    }

    [Fact]
    public void Nobody_urges_themselves_neither_holding_a_task_nor_being_asked_to_take_it()
    {
        var live = Of(TwoSteps).Done("draft", by: Handler);

        Assert.Equal("urged-oneself", RefusalOf(Urge(live, "check", Handler)));
        live.Claim("check", Other);
        Assert.IsType<Moved>(Urge(live, "check", Handler));
        Assert.Equal("urged-oneself", RefusalOf(Urge(live, "check", Other)));
    }

    [Fact]
    public void A_task_is_urged_twice_a_day_and_again_on_the_next_day_of_the_office()
    {
        var live = Of(TwoSteps);
        Assert.IsType<Moved>(Urge(live, "draft", Supervisor));
        Assert.IsType<Moved>(Urge(live, "draft", Supervisor));

        Assert.Equal("urged-enough", RefusalOf(Urge(live, "draft", Supervisor)));
        live.Now = live.Now.AddHours(14); // 23:00 in Shanghai
        Assert.Equal("urged-enough", RefusalOf(Urge(live, "draft", Supervisor)));
        live.Now = live.Now.AddHours(2);
        Assert.IsType<Moved>(Urge(live, "draft", Supervisor));
        Assert.Equal(3, live.At("draft").Tasks[0].Urges!.Value.Length);
    }

    [Fact]
    public void How_often_a_day_is_what_the_office_had_set_when_it_was_decided()
    {
        var live = Of(TwoSteps);

        Assert.IsType<Moved>(live.Happens(Urged(live, "draft", Supervisor) with { MostADay = 1 }));
        Assert.Equal("urged-enough", RefusalOf(live.Happens(Urged(live, "draft", Supervisor) with { MostADay = 1 })));
        Assert.IsType<Moved>(live.Happens(Urged(live, "draft", Supervisor) with { MostADay = 3 }));
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(live.Replayed().Run));
    }

    [Fact]
    public void Whoever_has_to_recuse_does_not_urge()
    {
        var live = Of(TwoSteps);
        live.Correct(("subjects", FieldValue.Of([Supervisor.Person])));

        Assert.Equal("recused", RefusalOf(Urge(live, "draft", Supervisor)));
    }

    [Fact]
    public void The_count_stays_with_the_task_whoever_holds_it_and_goes_with_it()
    {
        var live = Of(TwoSteps);
        Urge(live, "draft", Supervisor);
        live.Claim("draft", Handler);
        live.Release("draft", Handler);
        Assert.Single(live.At("draft").Tasks[0].Urges!.Value);

        live.Done("draft");

        Assert.Null(live.At("check").Tasks[0].Urges);
        Assert.DoesNotContain(live.Run.Visits.SelectMany(visit => visit.Tasks), task => task.Urges is not null);
    }

    [Fact]
    public void A_word_that_is_too_long_is_refused_and_one_of_several_lines_becomes_one()
    {
        var live = Of(TwoSteps);

        Assert.Equal("form-problems", RefusalOf(Urge(live, "draft", Supervisor, new string('急', 201))));
        Urge(live, "draft", Supervisor, "请\n今天回复");
        Assert.Equal("请 今天回复", Assert.IsType<Urged>(Assert.Single(live.Effects)).Word);
    }

    private static TaskUrged Urged(LiveCase live, string step, Actor by, string? word = null) =>
        (TaskUrged)
            TaskActs
                .Of<TaskUrged>()
                .Handed(
                    live.Now,
                    by,
                    live.At(step).Number,
                    live.At(step).Tasks[0].Seq,
                    word is null ? Nothing : Fields(("word", FieldValue.Of(word)))
                )!;

    private static Decision Urge(LiveCase live, string step, Actor by, string? word = null) => live.Happens(Urged(live, step, by, word));
}
