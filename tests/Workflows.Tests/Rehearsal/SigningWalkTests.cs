using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Workflows.Tests.Rehearsal;

/// <summary>推演 through steps that several answer.</summary>
public sealed class SigningWalkTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 28, 2, 0, 0, TimeSpan.Zero);

    private static readonly Organisation People = new(
        1,
        [new OrganisationUnit("office", null)],
        [
            new Member("a", "office", ["handler"]),
            new Member("b", "office", [Roles.Reviewer]),
            new Member("c", "office", [Roles.Supervisor]),
            new Member("d", "office", [Roles.Leader]),
        ]
    );

    private static readonly RehearsalOffice Office = new(_ => new OfficeAt(TestCalendar.Office, People));

    private static readonly object[] Three = [new { role = "handler" }, new { role = Roles.Reviewer }, new { role = Roles.Supervisor }];

    [Fact]
    public void A_walk_goes_through_a_sign_off_with_one_rejection()
    {
        var procedure = Signed(rule: "All", hearsAll: true);

        var states = Walk.Of(procedure, [], Office, Script("Pass", "Reject", "Pass"));

        Assert.DoesNotContain(states, state => state.Refused is not null);
        Assert.Equal("rejected", states[^1].Run.EndedAt);
        Assert.Equal([3, 2, 1], states.Take(3).Select(state => state.Run.Visits.Sum(visit => visit.Tasks.Length)));
    }

    [Theory]
    [InlineData("All")]
    [InlineData("InTurn")]
    [InlineData("Any")]
    [InlineData("Count")]
    [InlineData("Share")]
    public void A_way_leads_past_a_sign_off_to_either_side(string rule)
    {
        var procedure = Signed(rule, hearsAll: false);

        foreach (var end in new[] { "passed", "rejected" })
        {
            var way = WayToStep.Of(procedure, [], Office, Script(), end);

            Assert.True(way.Refusal is null, $"{end}: {way.Refusal?.Code}");
            Assert.Equal(end, Walk.Of(procedure, [], Office, Script() with { Moves = way.Value })[^1].Run.EndedAt);
        }
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public void A_way_leads_past_a_lead_who_waits_for_the_parts_or_need_not(bool mayGoAhead, int moves)
    {
        var procedure = Flow.Named("lead")
            .Start()
            .Add(
                "CaseFlow.LeadTask",
                "lead",
                new
                {
                    who = new { role = Roles.Supervisor },
                    assistants = new object[] { new { role = "handler" }, new { role = Roles.Reviewer } },
                    mayGoAhead,
                    outcomes = Flow.Outcomes("Done"),
                }
            )
            .Finish()
            .Lines("start -> lead", "lead -> end")
            .Procedure;

        var way = WayToStep.Of(procedure, [], Office, Script(), "end").Value;

        Assert.Equal("end", Walk.Of(procedure, [], Office, Script() with { Moves = way })[^1].Run.EndedAt);
        Assert.Equal(moves, way.Length);
    }

    private static Procedure Signed(string rule, bool hearsAll) =>
        Flow.Named("signed")
            .Start()
            .SignOff("sign", Three)
            .With(
                new
                {
                    rule,
                    hearsAll,
                    count = 2,
                    share = 60,
                }
            )
            .Finish("passed")
            .Finish("rejected")
            .Lines("start -> sign", "sign.Pass -> passed", "sign.Reject -> rejected")
            .Procedure;

    private static WalkScript Script(params string[] outcomes) =>
        new(Start, null, null, [.. outcomes.Select(outcome => new WalkMove(WalkMoveKind.Act) { Step = "sign", Outcome = outcome })]);
}
