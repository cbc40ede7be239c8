using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

/// <summary>Who answers, how many and in which order: every mode with every kind of signatory, with corrections in between.</summary>
public sealed class SignersTests
{
    private const string Field = CaseFields.Source;

    private static readonly Dictionary<string, SigningRule> Modes = new(StringComparer.Ordinal)
    {
        ["All"] = Answers.FromAll,
        ["AnyOne"] = Answers.FromOne,
        ["Quorum"] = new Answers(2),
        ["OneByOne"] = Answers.OneByOne,
    };

    private static readonly Dictionary<string, Func<string, Assignee>> Kinds = new(StringComparer.Ordinal)
    {
        ["person"] = Assignee.OfPerson,
        ["role"] = role => Assignee.OfRole(role),
        ["unit"] = Assignee.OfUnit,
        ["role in unit"] = unit => Assignee.OfRole("handler", unit),
    };

    public static MatrixTheoryData<string, string> EveryModeAndKind => new(Modes.Keys, Kinds.Keys);

    /// <summary>Modes in which one answer leaves others to be asked.</summary>
    public static MatrixTheoryData<string, string> ModesOfSeveral => new(Modes.Keys.Except(["AnyOne"], StringComparer.Ordinal), Kinds.Keys);

    /// <summary>A role is never the subject of an item.</summary>
    public static MatrixTheoryData<string, string> EveryModeAndSubject =>
        new(Modes.Keys, Kinds.Keys.Except(["role"], StringComparer.Ordinal));

    public static TheoryData<string> EveryKind => [.. Kinds.Keys];

    /// <summary>start → sign → end; sign is left by Done, or at once by Object.</summary>
    private static LiveCase Signed(string mode, string kind, params string[] named)
    {
        TaskOutcome[] outcomes =
        [
            new("Done", Saying.Verbatim("同意"), FieldJson.NoFields, false, false),
            new("Object", Saying.Verbatim("异议"), FieldJson.NoFields, true, false),
        ];
        var sign = new SignedStep(
            "sign",
            "会签",
            new Signers(
                new TaskFace(Saying.Verbatim("会签"), null, Form.Empty, [.. outcomes]),
                new Listed(Field, Kinds[kind]),
                Modes[mode],
                null
            ),
            new Who(null, null, null, null, null, null, [])
        );
        var (start, end, objected) = (
            new Start.Beginning("start", "开始"),
            new Finish.Ending("end", "办结"),
            new Finish.Ending("objected", "异议")
        );
        var ways = new Dictionary<(string, string), Step>
        {
            [("start", "Done")] = sign,
            [("sign", "Done")] = end,
            [("sign", "Object")] = objected,
        };
        return Of(new Procedure("signed", 1, "会签", [], start, [start, sign, end, objected], ways), (Field, FieldValue.Of([.. named])));
    }

    private static IEnumerable<string?> Asked(LiveCase live) =>
        live.At("sign").Tasks.Select(task => task.To.Person ?? task.To.Unit ?? task.To.Role);

    private static LiveCase Answer(LiveCase live, string who, string outcome = "Done") =>
        live.Done("sign", outcome, seq: live.At("sign").Tasks.Single(task => (task.To.Person ?? task.To.Unit ?? task.To.Role) == who).Seq);

    private static void Names(LiveCase live, params string[] named) =>
        Assert.IsType<Moved>(live.Correct((Field, FieldValue.Of([.. named]))));

    [Theory]
    [MemberData(nameof(EveryModeAndKind))]
    public void So_many_are_asked_and_so_many_answers_are_enough_as_the_mode_says(string mode, string kind)
    {
        var live = Signed(mode, kind, "甲", "乙", "丙");
        var inTurn = mode == "OneByOne";
        Assert.Equal(inTurn ? ["甲"] : ["甲", "乙", "丙"], Asked(live));

        var answers = 0;
        foreach (var who in new[] { "甲", "乙", "丙" })
        {
            Answer(live, who);
            answers++;
            if (!live.Run.IsOpen)
                break;
            Assert.Equal(inTurn ? new[] { "甲", "乙", "丙" }.Skip(answers).Take(1) : new[] { "甲", "乙", "丙" }.Skip(answers), Asked(live));
        }

        Assert.Equal(
            (
                RunStatus.Finished,
                "end",
                mode switch
                {
                    "AnyOne" => 1,
                    "Quorum" => 2,
                    _ => 3,
                }
            ),
            (live.Run.Status, live.Run.EndedAt, answers)
        );
        Replays(live);
    }

    [Theory]
    [MemberData(nameof(EveryModeAndKind))]
    public void An_outcome_that_breaks_ends_it_at_once(string mode, string kind)
    {
        var live = Answer(Signed(mode, kind, "甲", "乙", "丙"), "甲", "Object");

        Assert.Equal("objected", live.Run.EndedAt);
        Assert.Equal(mode == "OneByOne" ? 0 : 2, live.Effects.OfType<TaskClosed>().Count(closed => closed.End == TaskEnd.Cancelled));
    }

    [Theory]
    [MemberData(nameof(ModesOfSeveral))]
    public void By_a_correction_who_has_answered_stays_who_is_gone_is_called_off_and_who_is_new_is_called_on(string mode, string kind)
    {
        var live = Answer(Signed(mode, kind, "甲", "乙", "丙", "丁"), "甲");

        Names(live, "甲", "丙", "戊");

        Assert.Equal(mode == "OneByOne" ? ["丙"] : ["丙", "戊"], Asked(live));
        Replays(live);
    }

    [Theory]
    [MemberData(nameof(EveryModeAndKind))]
    public void Before_anybody_has_answered_a_correction_only_changes_who_is_asked(string mode, string kind)
    {
        var live = Signed(mode, kind, "甲", "乙");
        var kept = live.At("sign").Tasks[0];

        Names(live, "甲", "丙");

        Assert.Contains(kept, live.At("sign").Tasks);
        Assert.Equal(mode == "OneByOne" ? ["甲"] : ["甲", "丙"], Asked(live));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void In_turn_whoever_has_it_keeps_it_and_who_was_put_before_is_next(string kind)
    {
        var live = Answer(Signed("OneByOne", kind, "甲", "乙", "丙"), "甲");

        Names(live, "丁", "甲", "乙", "丙");
        Assert.Equal(["乙"], Asked(live));

        Assert.Equal(["丁"], Asked(Answer(live, "乙")));
        Assert.Equal(["丙"], Asked(Answer(live, "丁")));
        Assert.False(Answer(live, "丙").Run.IsOpen);
        Replays(live);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void In_turn_whoever_is_gone_hands_on_to_the_next(string kind)
    {
        var live = Answer(Signed("OneByOne", kind, "甲", "乙", "丙"), "甲");

        Names(live, "甲", "丙");

        Assert.Equal(["丙"], Asked(live));
    }

    [Theory]
    [InlineData("All")]
    [InlineData("Quorum")]
    [InlineData("OneByOne")]
    public void When_all_who_are_still_named_have_answered_it_is_done(string mode)
    {
        var live = Answer(Signed(mode, "person", "甲", "乙", "丙"), "甲");

        Names(live, "甲");

        Assert.Equal("end", live.Run.EndedAt);
    }

    [Theory]
    [MemberData(nameof(EveryModeAndSubject))]
    public void A_signatory_that_the_item_is_about_stops_it_until_another_is_named(string mode, string kind)
    {
        var live = Signed(mode, kind, "甲", "乙");
        live.Correct((CaseFields.Subjects, FieldValue.Of(["甲"])));
        Assert.NotNull(live.At("sign").Wait);
        Assert.DoesNotContain("甲", Asked(live));

        Names(live, "丙", "乙");

        Assert.Null(live.At("sign").Wait);
        Assert.Equal(mode == "OneByOne" ? ["丙"] : ["乙", "丙"], Asked(live));
        Replays(live);
    }

    [Theory]
    [InlineData("All")]
    [InlineData("Quorum")]
    [InlineData("OneByOne")]
    public void Who_has_answered_is_not_asked_again_after_a_wait(string mode)
    {
        var live = Answer(Signed(mode, "person", "甲", "乙", "丙"), "甲");
        Names(live);
        Assert.Empty(Asked(live));

        Names(live, "甲", "乙", "丙");

        Assert.Equal(mode == "OneByOne" ? ["乙"] : ["乙", "丙"], Asked(live));
        Replays(live);
    }

    [Fact]
    public void A_signatory_who_has_to_recuse_by_unit_cannot_answer_for_the_role()
    {
        var live = Signed("OneByOne", "role", "handler", "leader");
        live.Correct((CaseFields.Subjects, FieldValue.Of(["水务局"])));

        Assert.Equal("recused", RefusalOf(live.Complete("sign", "Done", Person("wang", "handler", "水务局"))));
        Assert.Equal(["leader"], Asked(live.Done("sign", "Done", Person("li", "handler", "城管局"))));
    }

    private static void Replays(LiveCase live)
    {
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(live.Replayed().Run));
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run))));
    }
}
