using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>转办、征询、配合: whom work or a question is given to, and what their answer means.</summary>
public sealed class AskingTests
{
    private static readonly object All = new { rule = "All" };

    private static Flow Led =>
        Flow.Named("lead")
            .Start()
            .Add(
                "CaseFlow.LeadTask",
                "lead",
                new
                {
                    who = new { unit = "城管局" },
                    assistants = new[] { new { unit = "公安局" }, new { unit = "水务局" } },
                    outcomes = Flow.Outcomes("Done"),
                }
            )
            .Finish()
            .Lines("start -> lead", "lead.Done -> end");

    private static string EndOf(LiveCase live) => live.Run.IsOpen ? "open" : live.Run.EndedAt!;

    [Fact]
    public void Whoever_a_task_is_handed_to_signs_in_the_place_of_who_was_asked()
    {
        var live = Of(Acting.Signed(All, "甲", "乙"));
        Assert.IsType<Moved>(live.Transfers("甲", "丁"));
        Assert.Equal(
            "not-addressed",
            RefusalOf(live.Happens(new TaskCompleted(live.Now, Acting.Named("甲"), live.At("sign").Number, 1, "Agree", Nothing)))
        );
        live.Voted("丁").Voted("乙");
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void Nobody_is_given_a_task_twice_or_their_own()
    {
        var live = Of(Acting.Signed(All, "甲", "乙"));
        Assert.Equal("form-problems", RefusalOf(live.Transfers("甲", "乙")));
        Assert.Equal("form-problems", RefusalOf(live.Transfers("甲", "甲")));
        Assert.Equal("form-problems", RefusalOf(live.Adds("甲", "乙", SigningPlace.After)));
    }

    [Fact]
    public void An_opinion_is_given_without_a_vote_and_nobody_waits_for_it()
    {
        var live = Of(Acting.Signed(All, "甲"));
        Assert.IsType<Moved>(live.Consults("甲", "专家"));
        Assert.Equal("adviser-asks", RefusalOf(live.Consults("专家", "别人")));
        live.Voted("专家", "Given", ("opinion", FieldValue.Of("属于")));
        Assert.True(live.Run.IsOpen);
        Assert.Null(live.Facts["opinion"]);
        Assert.IsType<Moved>(live.Consults("甲", "另一位"));
        live.Voted("甲");
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void An_adviser_among_the_signers_is_waited_for_and_counts_for_nothing()
    {
        var live = Of(Acting.Signed(All, "甲", "乙")).Added("甲", "专家", SigningPlace.Beside, advises: true).Voted("甲").Voted("乙");
        Assert.True(live.Run.IsOpen);
        live.Voted("专家", "Given", ("opinion", FieldValue.Of("可行")));
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void A_lead_decides_when_the_parts_are_in()
    {
        var live = Of(Led);

        Assert.Equal(["城管局", "公安局", "水务局"], live.Asked("lead"));
        Assert.Equal("parts-missing", RefusalOf(live.Votes("城管局", "Done")));
        live.Voted("公安局", "HandedIn", ("part", FieldValue.Of("已出警")));
        Assert.IsType<Moved>(live.Removes(Supervisor, "水务局"));
        live.Voted("城管局", "Done");
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void A_lead_calls_off_whoever_was_to_assist_and_nobody_else_does()
    {
        var live = Of(Led);
        Assert.Equal("signer-of-others", RefusalOf(live.Removes(For(live.TaskOf("公安局").Task.To), "水务局")));
        Assert.IsType<Moved>(live.Removes(For(live.TaskOf("城管局").Task.To), "水务局"));
        Assert.Equal(["城管局", "公安局"], live.Asked("lead"));
    }

    [Fact]
    public void Whoever_was_added_after_me_is_called_off_before_their_turn()
    {
        var live = Of(Acting.Signed(All, "甲", "乙")).Added("甲", "丙", SigningPlace.After);
        var visit = live.At("sign");
        var later = Assert.Single(visit.Later);
        Assert.Equal(
            "signer-of-others",
            RefusalOf(live.Happens(new SignerRemoved(live.Now, Acting.Named("乙"), visit.Number, later.Seq, "不再需要")))
        );
        Assert.IsType<Moved>(live.Happens(new SignerRemoved(live.Now, Acting.Named("甲"), visit.Number, later.Seq, "不再需要")));
        Assert.Equal(
            "task-gone",
            RefusalOf(live.Happens(new SignerRemoved(live.Now, Acting.Named("甲"), visit.Number, later.Seq, "再减")))
        );
        live.Voted("甲").Voted("乙");
        Assert.Equal("end", EndOf(live));
    }

    [Fact]
    public void A_share_is_counted_anew_when_whoever_was_to_sign_later_is_called_off()
    {
        var live = Of(Acting.Signed(new { rule = "Share", share = 50 }, "甲", "乙", "丙", "丁")).Added("丁", "戊", SigningPlace.After);
        live.Voted("甲").Voted("乙"); // two of five
        Assert.True(live.Run.IsOpen);
        var visit = live.At("sign");
        Assert.IsType<Moved>(
            live.Happens(new SignerRemoved(live.Now, Acting.Named("丁"), visit.Number, Assert.Single(visit.Later).Seq, "不再需要"))
        );
        Assert.Equal("end", EndOf(live)); // two of four
    }
}
