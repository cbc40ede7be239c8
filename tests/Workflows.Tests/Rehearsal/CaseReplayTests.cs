using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Rehearsal;

public sealed class CaseReplayTests
{
    private const string Check = "check";
    private const string Review = "review";
    private const string Legal = "legal";

    [Fact]
    public void A_step_more_makes_the_case_pass_it_and_end_later_by_what_is_assumed_of_it()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Works(3).Done(Review);

        var path = Replayed(past, WithLegal());

        Assert.Equal(new AssumedTask(Legal, "work"), Assert.Single(path.Assumed));
        var legal = Assert.Single(path.Tasks, task => task.Step == Legal);
        Assert.Equal("lawyer", legal.By);
        Assert.Equal(TestCalendar.Office.Share(legal.Opened, legal.Due!.Value, Clock.WorkingDays, 50), legal.Closed);
        var changes = Changes(past, path);
        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.StepMore, Step: Legal, Count: 1 });
        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.ClosedLater, Count: > 0 });
        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.DueLater, Step: Review });
        Assert.DoesNotContain(changes, change => change.Kind is CaseChangeKind.StepFewer or CaseChangeKind.OtherEnd);
    }

    [Fact]
    public void The_working_time_that_people_took_is_kept_where_the_case_comes_later()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Works(3).Done(Review);

        var review = Assert.Single(Replayed(past, WithLegal()).Tasks, task => task.Step == Review);

        Assert.Equal(TimeSpan.FromHours(3), TestCalendar.Office.Worked(review.Opened, review.Closed!.Value));
    }

    [Fact]
    public void What_is_assumed_can_be_set()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Done(Review);
        var assumptions = ReplayAssumptions.Usual with
        {
            Steps = new Dictionary<string, StepAssumption> { [Legal] = new(new TimeLimit(10, Clock.WorkingDays), "Back") },
        };

        var path = CaseReplay.Of(WithLegal().Procedure, [], past.History, assumptions, PastCase.Mailed).Value;

        var legal = path.Tasks.First(task => task.Step == Legal);
        Assert.Equal("Back", legal.Outcome);
        Assert.True(legal.WasOverdue);
        Assert.Contains(Changes(past, path), change => change is { Kind: CaseChangeKind.OverdueNew, Step: Legal });
        Assert.Contains(Changes(past, path), change => change is { Kind: CaseChangeKind.MailMore, Person: Roles.Leader });
    }

    [Fact]
    public void A_step_that_is_gone_makes_the_case_end_earlier()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Works(30).Done(Review);
        var draft = Flow.Named("plain")
            .Start()
            .Task(Check, "Done", "Back")
            .With(Limit(3))
            .Finish()
            .Lines("start -> check", "check -> end", "check.Back -> check");

        var changes = Changes(past, Replayed(past, draft));

        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.StepFewer, Step: Review });
        Assert.Contains(changes, change => change.Kind == CaseChangeKind.ClosedEarlier);
    }

    [Fact]
    public void A_shorter_limit_is_due_earlier_and_may_be_overdue()
    {
        var past = PastCase.Of(Plain()).Works(20).Done(Check).Done(Review);

        var changes = Changes(past, Replayed(past, Plain(limit: 1)));

        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.DueEarlier, Step: Check });
        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.OverdueNew, Step: Check });
        Assert.DoesNotContain(changes, change => change.Kind is CaseChangeKind.ClosedEarlier or CaseChangeKind.ClosedLater);
    }

    [Fact]
    public void A_task_that_goes_to_others_is_done_by_one_of_them()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Done(Review);
        var draft = Plain().With(new { who = new { role = Roles.Reviewer } });

        var path = Replayed(past, draft);

        Assert.Equal("lawyer", path.Tasks.Single(task => task.Step == Review).By);
        Assert.Equal([CaseChangeKind.OtherHandler], Changes(past, path).Select(change => change.Kind));
    }

    [Fact]
    public void A_task_that_nobody_can_do_stops_the_case_there()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Done(Review);

        var changes = Changes(past, Replayed(past, Plain().With(new { who = new { role = Roles.Archivist } })));

        Assert.Contains(changes, change => change is { Kind: CaseChangeKind.Stuck, Step: Review });
    }

    [Fact]
    public void An_outcome_that_is_gone_makes_the_case_incomparable()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check, "Back").Done(Check).Done(Review);
        var draft = Flow.Named("plain")
            .Start()
            .Task(Check, "Done")
            .Finish()
            .Task(Review, "Done")
            .Lines("start -> check", "check -> review", "review -> end");

        Assert.Equal("replay-outcome-gone", Refused(past, draft).Code);
    }

    [Fact]
    public void A_form_that_asks_for_more_than_the_past_has_makes_the_case_incomparable()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Done(Review);
        var draft = Plain()
            .With(
                new
                {
                    form = new[]
                    {
                        new
                        {
                            name = "law",
                            label = "依据",
                            type = "Text",
                            required = true,
                        },
                    },
                }
            );

        var refusal = Refused(past, draft);

        Assert.Equal("replay-form-asks", refusal.Code);
        Assert.Contains("依据", refusal.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_was_corrected_or_stopped_by_hand_is_incomparable()
    {
        var corrected = PastCase.Of(Plain());
        corrected.Happens(new FieldsChanged(corrected.Now, LiveCase.Supervisor, LiveCase.Fields(("title", FieldValue.Of("新标题")))));
        corrected.Works(5).Done(Check).Done(Review);
        var stopped = PastCase.Of(Plain());
        stopped.Happens(new RunStopped(stopped.Now, LiveCase.Supervisor, "重复件"));

        Assert.Equal(ReplayRefusals.Corrected, Refused(corrected, Plain()));
        Assert.Equal(ReplayRefusals.Stopped, Refused(stopped, Plain()));
    }

    [Fact]
    public void A_draft_that_goes_round_for_ever_makes_the_case_incomparable()
    {
        var past = PastCase.Of(Plain()).Works(5).Done(Check).Done(Review);
        var draft = Flow.Named("plain")
            .Start()
            .Task("again", "Done", "Out")
            .Finish()
            .Lines("start -> again", "again -> again", "again.Out -> end");

        Assert.Equal(ReplayRefusals.TooLong, Refused(past, draft));
    }

    private static object Limit(int days) => new { deadline = new { amount = days, clock = "WorkingDays" } };

    private static Flow Plain(int limit = 3) =>
        Flow.Named("plain")
            .Start()
            .Task(Check, "Done", "Back")
            .With(Limit(limit))
            .Finish()
            .Task(Review, "Done")
            .With(new { who = new { role = Roles.UnitHead } })
            .With(Limit(3))
            .Lines("start -> check", "check -> review", "check.Back -> check", "review -> end");

    private static Flow WithLegal() =>
        Flow.Named("plain")
            .Start()
            .Task(Check, "Done", "Back")
            .With(Limit(3))
            .Task(Legal, "Done", "Back")
            .With(new { who = new { role = Roles.Reviewer } })
            .With(Limit(2))
            .Finish()
            .Task(Review, "Done")
            .With(new { who = new { role = Roles.UnitHead } })
            .With(Limit(3))
            .Lines("start -> check", "check -> legal", "check.Back -> check", "legal -> review", "legal.Back -> review", "review -> end");

    private static CasePath Replayed(PastCase past, Flow draft) =>
        CaseReplay.Of(draft.Procedure, [], past.History, ReplayAssumptions.Usual, PastCase.Mailed).Value;

    private static Refusal Refused(PastCase past, Flow draft) =>
        CaseReplay.Of(draft.Procedure, [], past.History, ReplayAssumptions.Usual, PastCase.Mailed).Refusal!;

    private static ImmutableArray<CaseChange> Changes(PastCase past, CasePath path) =>
        CaseChanges.Of(past.History.Path, path, TestCalendar.Office);
}
