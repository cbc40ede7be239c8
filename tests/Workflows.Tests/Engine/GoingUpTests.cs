using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>回避 in an office with a tree: where a head is concerned, tasks go to the next unit above; whenever it becomes known.</summary>
public sealed class GoingUpTests
{
    private static readonly Organisation City = new(
        3,
        [new("city", null), new("bureau", "city"), new("station", "bureau"), new("school", "city")],
        [
            new("mayor", "city", [Roles.UnitHead]),
            new("director", "bureau", [Roles.UnitHead]),
            new("officer", "bureau", [Roles.Handler]),
            new("chief", "station", [Roles.UnitHead]),
            new("guard", "station", [Roles.Handler]),
            new("guard2", "station", [Roles.Handler]),
            new("teacher", "school", [Roles.Handler]),
            new("headmaster", "school", [Roles.UnitHead]),
        ]
    );

    private static Flow Handled =>
        Flow.Named("handled")
            .Variable("leadUnit")
            .Start()
            .Task("a", "Pass")
            .With(new { who = new { role = "handler", unitField = "leadUnit" }, deadline = new { amount = 5, clock = "WorkingDays" } })
            .Finish()
            .Lines("start -> a", "a.Pass -> end");

    private static Flow Assigned =>
        Flow.Named("assigned")
            .Start()
            .Units("u", "station", "school")
            .Task("objection", "Again")
            .Finish()
            .Lines("start -> u", "u.Done -> end", "u.Object -> objection", "objection.Again -> u");

    private static Flow Pooled => Flow.Named("pooled").Start().Task("a", "Pass").Finish().Lines("start -> a", "a.Pass -> end");

    // What is filled in at one branch concerns the task of the other.
    private static Flow Parallel =>
        Flow.Named("parallel")
            .Start()
            .Fork("f", "look", "handle")
            .Task("look", "Seen")
            .With(new { form = new object[] { new { name = "subjects", type = "Units" } } })
            .Task("handle", "Done")
            .With(new { who = new { role = "handler", unit = "station" } })
            .Join("j")
            .Finish()
            .Lines("start -> f", "f.look -> look", "f.handle -> handle", "look.Seen -> j", "handle.Done -> j", "j -> end");

    private static (string, FieldValue) About(params string[] subjects) => (CaseFields.Subjects, FieldValue.Of([.. subjects]));

    private static (string, FieldValue) Lead(string unit) => ("leadUnit", FieldValue.Of(unit));

    [Fact]
    public void A_task_of_a_unit_whose_head_is_concerned_goes_to_the_same_role_in_the_unit_above()
    {
        var live = In(City, Handled, Lead("station"), About("chief"));

        Assert.Equal(Assignee.OfRole("handler", "bureau"), Assert.Single(live.At("a").Tasks).To);
    }

    [Fact]
    public void A_task_of_a_unit_that_the_item_is_about_waits_for_a_supervisor()
    {
        var live = In(City, Handled, Lead("station"), About("bureau"));

        Assert.Empty(live.At("a").Tasks);
        Assert.NotNull(live.At("a").Wait);
    }

    [Fact]
    public void A_head_who_turns_out_to_be_concerned_moves_the_open_task_up_with_its_due_moment()
    {
        var live = In(City, Handled, Lead("station"));
        var due = live.At("a").Due;

        live.Correct(About("director"));

        var task = Assert.Single(live.At("a").Tasks);
        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "city"), task.To);
        Assert.Equal(due, live.At("a").Due);
    }

    [Fact]
    public void When_the_correction_is_taken_back_the_task_comes_down_again()
    {
        var live = In(City, Handled, Lead("station"), About("chief"));

        live.Correct(About("某公司"));

        Assert.Equal("station", Assert.Single(live.At("a").Tasks).To.Unit);
    }

    [Fact]
    public void Of_several_units_only_the_concerned_one_is_replaced()
    {
        var live = In(City, Assigned);
        live.Correct(About("headmaster"));

        Assert.Equal(
            [Assignee.OfRole("handler", "station"), Assignee.OfRole(Roles.UnitHead, "city")],
            live.At("u").Tasks.Select(task => task.To)
        );
    }

    [Fact]
    public void A_unit_that_takes_the_place_of_two_is_asked_once()
    {
        var live = In(City, Assigned, About("chief", "director", "headmaster"));

        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "city"), Assert.Single(live.At("u").Tasks).To);
        Assert.Equal(RunStatus.Finished, live.Done("u", "Done").Run.Status);
    }

    [Fact]
    public void A_task_of_the_whole_office_is_taken_from_a_holder_who_has_to_recuse()
    {
        var live = In(City, Pooled);
        live.Claim("a", City.ActorOf("guard"));

        live.Correct(About("director"));

        Assert.Null(Assert.Single(live.At("a").Tasks).ClaimedBy);
        Assert.Equal("recused", RefusalOf(live.Claim("a", City.ActorOf("guard"))));
        Assert.Equal("recused", RefusalOf(live.Claim("a", City.ActorOf("officer"))));
        Assert.IsType<Moved>(live.Claim("a", City.ActorOf("teacher")));
    }

    [Fact]
    public void A_holder_who_need_not_recuse_keeps_the_task()
    {
        var live = In(City, Pooled);
        live.Claim("a", City.ActorOf("teacher"));

        live.Correct(About("director"));

        Assert.Equal("teacher", Assert.Single(live.At("a").Tasks).ClaimedBy);
    }

    [Fact]
    public void A_subject_named_in_a_form_moves_the_tasks_of_other_steps_too()
    {
        var live = In(City, Parallel).Done("look", "Seen", null, null, About("chief"));

        Assert.Equal("bureau", Assert.Single(live.At("handle").Tasks).To.Unit);
    }

    [Fact]
    public void A_unit_whose_head_is_concerned_may_be_chosen_for_it_goes_up_by_itself_but_one_that_is_concerned_may_not()
    {
        var flow = Flow.Named("choose")
            .Variable("leadUnit")
            .Start()
            .Task("a", "Pass")
            .With(
                new
                {
                    form = new object[]
                    {
                        new
                        {
                            name = "leadUnit",
                            label = "主办",
                            type = "Unit",
                        },
                    },
                }
            )
            .Task("b", "Pass")
            .With(new { who = new { role = "handler", unitField = "leadUnit" } })
            .Finish()
            .Lines("start -> a", "a.Pass -> b", "b.Pass -> end");

        var refused = Assert.IsType<Refused>(In(City, flow, About("bureau")).Complete("a", "Pass", null, null, Lead("station")));
        Assert.Equal("leadUnit", Assert.Single(refused.Why.Fields).Field);
        Assert.Equal(
            "bureau",
            Assert.Single(In(City, flow, About("chief")).Done("a", "Pass", null, null, Lead("station")).At("b").Tasks).To.Unit
        );
        Assert.IsType<Refused>(In(City, flow, About("mayor")).Complete("a", "Pass", null, null, Lead("station")));
    }

    [Fact]
    public void The_same_events_in_the_same_edition_lead_to_the_same_run_and_in_a_flat_office_to_that_of_before()
    {
        var live = In(City, Handled, Lead("station"));
        live.Correct(About("chief"));
        live.Done("a", "Pass", City.ActorOf("officer"));
        var flat = Of(Handled, Lead("station"));
        flat.Correct(About("chief"));

        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(live.Replayed().Run));
        Assert.Empty(live.Replayed().Unmoved);
        Assert.Equal("station", Assert.Single(flat.At("a").Tasks).To.Unit);
    }
}
