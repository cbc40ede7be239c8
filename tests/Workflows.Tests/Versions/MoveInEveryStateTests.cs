using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Tests.Versions;

/// <summary>转版 in the midst of every act: whatever is open stays as it is, can still be finished, and an undo gives all of it back.</summary>
public sealed class MoveInEveryStateTests
{
    public static IEnumerable<TheoryDataRow<string>> States => MovedStates.ByName.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(States))]
    public void A_moved_case_stands_to_the_letter_where_it_stood_and_nobody_is_told_of_anything(string name)
    {
        var (live, second) = Begun(name);
        var (before, facts) = (live.Run, live.Facts);
        Assert.Equal(MoveVerdict.Moves, live.Forecast(second).Verdict);

        Assert.IsType<Moved>(live.MovesTo(second));

        Assert.Equal(
            EngineJson.Write(before),
            EngineJson.Write(live.Run with { Version = before.Version, Before = before.Before, Sendings = before.Sendings })
        );
        Assert.Equal(2, live.Run.Version);
        Assert.Same(facts, live.Facts);
        Assert.Empty(live.Effects);
        live.AssertReplays();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_was_open_is_finished_on_the_new_version_and_goes_its_way(string name)
    {
        var (live, second) = Begun(name);
        live.MovesTo(second);

        MovedStates.ByName[name].Finish(live);

        Assert.Contains("法审", live.Stands);
        live.Done("法审");
        Assert.Equal(live.Calendar.Due(live.Now, new(1, Domain.Deadlines.Clock.WorkingDays)), live.At("办理").Due);
        live.AssertReplays();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void An_undo_gives_it_back_to_the_letter_and_it_is_finished_as_if_nothing_had_been(string name)
    {
        var (live, second) = Begun(name);
        var stored = EngineJson.Write(live.Run);
        foreach (var newLimits in new[] { false, true })
        {
            live.MovesTo(second, newLimits);
            Assert.IsType<Moved>(live.UndoesMove(1));
            Assert.Equal(stored, EngineJson.Write(live.Run));
            live.AssertReplays();
        }
        if (name == "可以撤回")
            return;
        MovedStates.ByName[name].Finish(live);
        Assert.Contains("办理", live.Stands);
    }

    [Fact]
    public void What_could_be_taken_back_before_can_be_once_the_move_is_undone()
    {
        var (live, second) = Begun("可以撤回");
        var sent = live.Run.Sendings[^1];
        live.MovesTo(second);
        live.UndoesMove(1);

        Assert.IsType<Moved>(live.Withdraws(new Actor(sent.By, [], []), sent.Visit, sent.Seq));

        Assert.Equal(["初核"], live.Stands);
    }

    [Fact]
    public void Whoever_was_named_for_a_later_step_is_asked_there_although_the_step_was_changed()
    {
        var (live, second) = Begun("已指定后续办理人");
        live.MovesTo(second);
        MovedStates.ByName["已指定后续办理人"].Finish(live);
        live.Done("法审");
        Assert.Equal("丁", Assert.Single(live.At("办理").Tasks).To.Person);
    }

    [Fact]
    public void What_somebody_ordered_of_the_time_stays_ordered_where_the_new_limits_are_asked_for()
    {
        foreach (var name in (string[])["停表", "限定时间", "已延期一次"])
        {
            var (live, second) = Begun(name);
            var (due, paused) = (live.At("审签").Due, live.At("审签").Paused);
            live.MovesTo(second, newLimits: true);
            Assert.Equal((due, paused), (live.At("审签").Due, live.At("审签").Paused));
        }
    }

    [Fact]
    public void A_case_that_is_handled_in_another_stays_on_its_version_and_is_told_why()
    {
        var (live, second) = Begun("刚到");
        Assert.IsType<Moved>(live.Happens(new CaseMerged(live.Now, LiveCase.Supervisor, "YQ-20260916-0009", "反映同一件事")));
        var stored = EngineJson.Write(live.Run);

        Assert.Equal((MoveVerdict.Stays, "moves.merged"), (live.Forecast(second).Verdict, live.Forecast(second).Reason!.Code));
        Assert.Equal("does-not-fit", LiveCase.RefusalOf(live.MovesTo(second)));
        Assert.Equal(stored, EngineJson.Write(live.Run));
    }

    [Fact]
    public void A_case_whose_main_case_has_ended_is_moved_and_its_reporter_answered()
    {
        var (live, second) = Begun("刚到");
        live.Happens(new CaseMerged(live.Now, LiveCase.Supervisor, "YQ-20260916-0009", "反映同一件事"));
        live.Happens(new MainEnded(live.Now, LiveCase.Handler, "YQ-20260916-0009", "办结归档", "已排除。"));
        var stored = EngineJson.Write(live.Run);
        Assert.Equal(MoveVerdict.Moves, live.Forecast(second).Verdict);
        Assert.IsType<Moved>(live.MovesTo(second));
        live.UndoesMove(1);
        Assert.Equal(stored, EngineJson.Write(live.Run));
        live.MovesTo(second);

        var answer = new[] { ("reporterAnswer", FieldValue.Of("已排除。")), ("reporterAnsweredBy", FieldValue.Of("电话")) };
        live.Done("审签", "Told", LiveCase.Person("fang", Roles.Replier), null, answer);

        Assert.False(live.Run.IsOpen);
        live.AssertReplays();
    }

    private static (LiveCase Live, Procedure Second) Begun(string name)
    {
        var state = MovedStates.ByName[name];
        return (state.Begin(), state.Second);
    }
}
