using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>会签、或签、票签、顺序会签: when a step is decided and by which outcome.</summary>
public sealed class SignOffTests
{
    private static readonly object All = new { rule = "All" };

    private static string EndOf(LiveCase live) => live.Run.IsOpen ? "open" : live.Run.EndedAt!;

    [Theory]
    [InlineData("All", "A A A", "open open end")]
    [InlineData("All", "A R", "open no")]
    [InlineData("All", "A 0 A", "open open end")]
    [InlineData("All", "0 0 0", "open open no")]
    [InlineData("Any", "A", "end")]
    [InlineData("Any", "R", "no")]
    [InlineData("Any", "0 A", "open end")]
    [InlineData("Any", "0 0 0", "open open no")]
    [InlineData("InTurn", "A A A", "open open end")]
    [InlineData("InTurn", "A R", "open no")]
    public void The_votes_decide_as_soon_as_they_can_and_by_one_outcome(string rule, string votes, string ends)
    {
        var live = Of(Acting.Signed(new { rule }, "甲", "乙", "丙"));
        Assert.Equal(ends.Split(' '), Cast(live, votes));
    }

    [Theory]
    [InlineData(2, false, "A A", "open end")]
    [InlineData(2, false, "R A A", "open open end")]
    [InlineData(2, false, "R R", "open no")]
    [InlineData(2, false, "0 0", "open no")]
    [InlineData(2, true, "A A A", "open open end")]
    [InlineData(2, true, "A R", "open no")]
    [InlineData(3, false, "A A A", "open open end")]
    public void So_many_votes_pass_and_a_veto_ends_it(int count, bool veto, string votes, string ends)
    {
        var live = Of(
            Acting.Signed(
                new
                {
                    rule = "Count",
                    count,
                    veto,
                },
                "甲",
                "乙",
                "丙"
            )
        );
        Assert.Equal(ends.Split(' '), Cast(live, votes));
    }

    [Theory]
    [InlineData(50, "A A", "open end")]
    [InlineData(66, "A A", "open end")]
    [InlineData(67, "A A A", "open open end")]
    [InlineData(67, "A R", "open no")]
    [InlineData(1, "A", "end")]
    public void A_share_is_of_all_signers(int share, string votes, string ends)
    {
        var live = Of(Acting.Signed(new { rule = "Share", share }, "甲", "乙", "丙"));
        Assert.Equal(ends.Split(' '), Cast(live, votes));
    }

    [Theory]
    [InlineData("All", "R A A", "open open no")]
    [InlineData("All", "A R A", "open open no")]
    [InlineData("InTurn", "R A A", "open open no")]
    public void All_are_heard_before_a_rejection_counts_where_the_step_says_so(string rule, string votes, string ends)
    {
        var live = Of(Acting.Signed(new { rule, hearsAll = true }, "甲", "乙", "丙"));
        Assert.Equal(ends.Split(' '), Cast(live, votes));
    }

    [Fact]
    public void The_others_of_a_decided_step_have_no_task_and_did_not_act()
    {
        var live = Of(Acting.Signed(new { rule = "Any" }, "甲", "乙", "丙")).Voted("乙");

        var closed = live.Effects.OfType<TaskClosed>().ToArray();
        Assert.Equal([TaskEnd.Completed, TaskEnd.Cancelled, TaskEnd.Cancelled], closed.Select(one => one.End));
        Assert.All(closed.Skip(1), one => Assert.Null(one.By));
        Assert.DoesNotContain("甲", live.Run.Doers["sign"]);
    }

    [Fact]
    public void An_added_signer_rejects()
    {
        var live = Of(Acting.Signed(All, "甲", "乙")).Added("甲", "丙", SigningPlace.Beside);
        Assert.Equal(["甲", "乙", "丙"], live.Asked("sign"));
        live.Voted("丙", "Reject");
        Assert.Equal("no", EndOf(live));
    }

    [Fact]
    public void Before_and_after_me_added_at_once_sign_before_me_me_and_after()
    {
        var live = Of(Acting.Signed(All, "我")).Added("我", "前", SigningPlace.Before).Added("我", "后", SigningPlace.After);

        Assert.Equal(["我", "前"], live.Asked("sign"));
        Assert.Equal("waits-for-signer", RefusalOf(live.Votes("我")));
        live.Voted("前");
        Assert.Equal(["我"], live.Asked("sign"));
        live.Voted("我");
        Assert.Equal(["后"], live.Asked("sign"));
        live.Voted("后");
        Assert.Equal("end", EndOf(live));
    }

    [Theory]
    [InlineData("All")]
    [InlineData("InTurn")]
    [InlineData("Share")]
    public void Added_removed_and_completed_in_every_order_the_count_is_of_those_who_sign(string rule)
    {
        foreach (var order in Orders(["add", "remove", "vote 甲", "vote 乙"]))
        {
            var live = Of(Acting.Signed(new { rule, share = 100 }, "甲", "乙"));
            foreach (var act in order)
                Do(live, act);
            Assert.True(
                EndOf(live) == "end",
                $"{rule}: {string.Join(", ", order)} ends {EndOf(live)} with {string.Join("、", live.Asked("sign"))}"
            );
        }
    }

    // What cannot be done yet or any more is left out: then nothing is added, or it is removed at the end.
    private static void Do(LiveCase live, string act)
    {
        if (!live.Run.IsOpen)
            return;
        var adder = live.Asked("sign").First();
        switch (act)
        {
            case "add":
                live.Added(adder, "丙", SigningPlace.Beside);
                break;
            case "remove" when live.Asked("sign").Contains("丙"):
                Assert.IsType<Moved>(live.Removes(Supervisor, "丙"));
                break;
            case "remove":
                break;
            default:
                var who = act.Split(' ')[1];
                if (live.Asked("sign").Contains(who))
                    live.Voted(who);
                while (live.Run.IsOpen && act == "vote 乙" && live.Asked("sign").FirstOrDefault() is { } next)
                    live.Voted(next);
                break;
        }
    }

    [Fact]
    public void The_last_signer_is_never_removed_and_nobody_else_removes_one()
    {
        var live = Of(Acting.Signed(All, "甲", "乙")).Added("甲", "丙", SigningPlace.Beside);

        Assert.Equal("signer-of-others", RefusalOf(live.Removes(Acting.Named("乙"), "丙")));
        Assert.IsType<Moved>(live.Removes(Acting.Named("甲"), "丙"));
        Assert.IsType<Moved>(live.Removes(Supervisor, "乙"));
        Assert.Equal("last-signer", RefusalOf(live.Removes(Supervisor, "甲")));
        live.Voted("甲");
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void As_many_signers_stay_as_must_agree()
    {
        var live = Of(Acting.Signed(new { rule = "Count", count = 2 }, "甲", "乙", "丙"));

        Assert.IsType<Moved>(live.Removes(Supervisor, "丙"));
        Assert.Equal("too-few-signers", RefusalOf(live.Removes(Supervisor, "乙")));
        live.Voted("甲");
        Assert.Equal("too-few-signers", RefusalOf(live.Removes(Supervisor, "乙")));
        Assert.Equal("end", EndOf(live.Voted("乙")));
    }

    [Fact]
    public void Whoever_votes_removes_nobody_whom_they_did_not_add()
    {
        var voter = Acting.Named("甲") with { Roles = [Roles.Handler, Roles.Supervisor] };
        var live = Of(Acting.Signed(All, "甲", "乙", "丙")).Added("甲", "丁", SigningPlace.Beside);

        Assert.Equal("remover-votes", RefusalOf(live.Removes(voter, "乙")));
        live.Voted("甲");
        Assert.Equal("remover-votes", RefusalOf(live.Removes(voter, "乙")));
        Assert.IsType<Moved>(live.Removes(voter, "丁"));
        Assert.IsType<Moved>(live.Removes(Supervisor, "乙"));
    }

    [Fact]
    public void Removing_who_was_waited_for_decides_the_step()
    {
        var live = Of(Acting.Signed(All, "甲", "乙")).Voted("甲");
        Assert.IsType<Moved>(live.Removes(Supervisor, "乙"));
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void A_vote_is_taken_back_while_the_step_is_undecided_and_cast_again()
    {
        var live = Of(Acting.Signed(All, "甲", "乙", "丙")).Voted("甲", "Agree").Voted("乙");
        Assert.IsType<Moved>(live.Withdraws(Acting.Named("甲"), 2));
        Assert.Equal(["甲", "丙"], live.Asked("sign"));
        Assert.Equal(["乙"], live.At("sign").Votes.Select(vote => vote.By));
        live.Voted("丙").Voted("甲", "Reject");
        Assert.Equal("no", EndOf(live));
    }

    private static IEnumerable<string> Cast(LiveCase live, string votes)
    {
        string[] people = ["甲", "乙", "丙"];
        foreach (var (vote, at) in votes.Split(' ').Select((vote, at) => (vote, at)))
        {
            live.Voted(
                people[at],
                vote switch
                {
                    "A" => "Agree",
                    "R" => "Reject",
                    _ => "Abstain",
                }
            );
            yield return EndOf(live);
        }
    }

    private static IEnumerable<string[]> Orders(string[] acts) =>
        acts.Length == 1
            ? [acts]
            : acts.SelectMany(first => Orders([.. acts.Where(act => act != first)]).Select(rest => (string[])[first, .. rest]));
}
