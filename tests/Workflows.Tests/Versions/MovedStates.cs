using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;
using static CaseFlow.Workflows.Tests.Versions.MovedState;

namespace CaseFlow.Workflows.Tests.Versions;

/// <summary>Every state in which a running case can be moved, by its name.</summary>
internal static class MovedStates
{
    private static readonly Actor Leader = LiveCase.Person("zhou", Roles.Leader);
    private static readonly Actor Holder = LiveCase.Person("wang", "handler", Unit);
    private static readonly Actor InPlace = LiveCase.Person("li", "leader") with { For = Holder };
    private static readonly (string, FieldValue) Opinion = ("opinion", FieldValue.Of("属于"));
    private static readonly (string, FieldValue) Part = ("part", FieldValue.Of("已出警"));

    public static readonly IReadOnlyDictionary<string, MovedState> ByName = new Dictionary<string, MovedState>(StringComparer.Ordinal)
    {
        ["刚到"] = new(One, _ => { }, live => live.Voted("甲")),
        ["已签收"] = new(ByUnit, live => Did(live.Claim("审签", Holder)), live => live.Done("审签", "Agree", Holder)),
        ["已转办"] = new(One, live => Did(live.Transfers("甲", "丁")), live => live.Voted("丁")),
        ["委托，代签收"] = new(ByUnit, live => Did(live.Claim("审签", InPlace)), live => live.Done("审签", "Agree", InPlace)),
        ["会签，一人已同意"] = new(All, live => live.Voted("甲"), live => live.Voted("乙").Voted("丙")),
        ["票签，一票"] = new(Two, live => live.Voted("乙"), live => live.Voted("丙")),
        ["顺序会签，第二人"] = new(InTurn, live => live.Voted("甲"), live => live.Voted("乙").Voted("丙")),
        ["减签"] = new(All, live => Did(live.Removes(LiveCase.Supervisor, "乙")), live => live.Voted("甲").Voted("丙")),
        ["前加签"] = new(One, live => live.Added("甲", "丁", SigningPlace.Before), AfterThoseBefore),
        ["并加签"] = new(One, live => live.Added("甲", "丁", SigningPlace.Beside), live => live.Voted("甲").Voted("丁")),
        ["后加签"] = new(One, live => live.Added("甲", "丁", SigningPlace.After), live => live.Voted("甲").Voted("丁")),
        ["前加签，对方已签"] = new(One, live => live.Added("甲", "丁", SigningPlace.Before).Voted("丁"), live => live.Voted("甲")),
        ["征询"] = new(One, live => Did(live.Consults("甲", "丁")), live => live.Voted("丁", "Given", Opinion).Voted("甲")),
        ["牵头，等配合"] = new(Lead, live => live.Voted("乙", "HandedIn", Part), live => live.Voted("丙", "HandedIn", Part).Voted("甲")),
        ["退回"] = new(One, live => live.Returned("甲", "初核"), live => live.Done("初核").Voted("甲")),
        ["会签中退回"] = new(All, live => live.Voted("乙").Returned("甲", "初核"), AllAfterReturn),
        ["停表"] = new(One, live => live.Paused("审签"), live => live.Resumed("审签").Voted("甲")),
        ["中止办理"] = new(One, live => live.Ordering("suspend", Ordered.Because()), Resumed),
        ["停表后中止"] = new(One, live => live.Paused("审签").Ordering("suspend", Ordered.Because()), Resumed),
        ["申请延期"] = new(One, AskMore, Grant),
        ["已延期一次"] = new(One, live => Granted(live), NotTwice),
        ["申请停表"] = new(One, AskPause, GrantPause),
        ["限定时间"] = new(One, SetDue, live => live.Voted("甲")),
        ["催办一次"] = new(One, Urge, live => live.Voted("甲")),
        ["职责异议"] = new(ByUnit, live => Disputing.Disputed(live, "审签", Unit, "城管局"), DisputeGranted),
        ["职责异议，等裁定"] = new(ByUnit, AskRuling, live => Disputing.Ruled(live, "审签", Unit).Done("审签", "Agree")),
        ["主案"] = new(One, TakeIn, SplitOff),
        ["改派"] = new(All, Reassign, live => live.Voted("丁").Voted("乙").Voted("丙")),
        ["已指定后续办理人"] = new(One, NameHandler, live => live.Voted("甲")),
        ["可以撤回"] = new(One, AssertCanBeTakenBack, AssertCannotBeTakenBack),
        ["并行，另一支已到汇合"] = new(All, live => live.Done("另一支").Voted("甲"), live => live.Voted("乙").Voted("丙"))
        {
            SideBySide = true,
        },
        ["并行，支内退回"] = new(One, live => live.Returned("甲", "初核"), live => live.Done("初核").Voted("甲")) { SideBySide = true },
    };

    private static void Did(Decision decision) => Assert.IsType<Moved>(decision);

    private static void AfterThoseBefore(LiveCase live)
    {
        Assert.Equal("waits-for-signer", LiveCase.RefusalOf(live.Votes("甲")));
        live.Voted("丁").Voted("甲");
    }

    private static void AllAfterReturn(LiveCase live)
    {
        live.Done("初核");
        foreach (var signer in live.Asked("审签").ToArray())
            live.Voted(signer);
    }

    private static void Resumed(LiveCase live)
    {
        Assert.Equal("task-suspended", LiveCase.RefusalOf(live.Votes("甲")));
        live.Ordering("resume").Voted("甲");
    }

    private static DateTimeOffset Later(LiveCase live) => live.At("审签").Due!.Value.AddDays(7);

    private static (string, FieldValue) Until(DateTimeOffset due) => ("due", FieldValue.Of(due.ToString("O")));

    private static void AskMore(LiveCase live)
    {
        var (visit, task) = live.TaskOf("甲");
        var asked = LiveCase.Fields(Until(Later(live)), Ordered.Because());
        Did(live.Happens(new ExtensionAsked(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, asked)));
    }

    private static void Grant(LiveCase live)
    {
        var until = Later(live);
        Answer(live, Until(until));
        Assert.Equal(until, live.At("审签").Due);
        live.Voted("甲");
    }

    private static void Granted(LiveCase live)
    {
        AskMore(live);
        Answer(live, Until(Later(live)));
    }

    private static void NotTwice(LiveCase live)
    {
        var (visit, task) = live.TaskOf("甲");
        var asked = LiveCase.Fields(Until(Later(live)), Ordered.Because());
        Assert.Equal(
            "extension-enough",
            LiveCase.RefusalOf(live.Happens(new ExtensionAsked(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, asked)))
        );
        live.Voted("甲");
    }

    private static void AskPause(LiveCase live)
    {
        var (visit, task) = live.TaskOf("甲");
        var asked = LiveCase.Fields(("days", FieldValue.Of(5)), Ordered.Because());
        Did(live.Happens(new PauseAsked(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, asked)));
    }

    private static void GrantPause(LiveCase live)
    {
        Answer(live, ("days", FieldValue.Of(5)));
        Assert.NotNull(live.At("审签").Paused);
        live.Resumed("审签").Voted("甲");
    }

    private static void Answer(LiveCase live, params (string, FieldValue)[] fields)
    {
        var question = live.At("审签").Tasks.Single(task => task.Asked is not null);
        Did(live.Happens(new TaskCompleted(live.Now, Leader, live.At("审签").Number, question.Seq, "Granted", LiveCase.Fields(fields))));
    }

    private static void SetDue(LiveCase live) =>
        live.Ordering(
            "set-due",
            ("limit", FieldValue.Of(new Chosen(live.At("审签").Number, 0).ToString())),
            Until(Later(live)),
            Ordered.Because()
        );

    private static void Urge(LiveCase live)
    {
        var (visit, task) = live.TaskOf("甲");
        Did(live.Happens(new TaskUrged(live.Now, LiveCase.Supervisor, visit.Number, task.Seq, LiveCase.Nothing)));
    }

    private static void DisputeGranted(LiveCase live)
    {
        Disputing.Answered(live, "审签", "Granted", LiveCase.Supervisor);
        Assert.Equal("城管局", Assert.Single(live.At("审签").Tasks).To.Unit);
        live.Done("审签", "Agree");
    }

    private static void AskRuling(LiveCase live) =>
        Disputing.Disputed(Disputing.Refused(Disputing.Disputed(live, "审签", Unit, "城管局"), "审签"), "审签", Unit, "城管局");

    private static void TakeIn(LiveCase live) =>
        Did(live.Happens(new CasesTakenIn(live.Now, LiveCase.Supervisor, ["YQ-20260916-0002"], "反映同一件事")));

    private static void SplitOff(LiveCase live)
    {
        Did(live.Happens(new CaseSplitOff(live.Now, LiveCase.Supervisor, "YQ-20260916-0002", "另有诉求")));
        live.Voted("甲");
    }

    private static void Reassign(LiveCase live) =>
        live.Ordering("reassign", ("task", live.Task("审签")), ("person", FieldValue.Of("丁")), Ordered.Because());

    private static void NameHandler(LiveCase live) =>
        live.Ordering("name-handler", ("step", FieldValue.Of("办理")), ("person", FieldValue.Of("丁")), Ordered.Because());

    private static void AssertCanBeTakenBack(LiveCase live) => Assert.NotEmpty(live.Run.Sendings);

    // Taking it back would lead to the steps of another version.
    private static void AssertCannotBeTakenBack(LiveCase live)
    {
        var done = live.Run.Trail!.Value.Single(one => one.Step == "初核");
        Assert.Equal("withdraw-too-late", LiveCase.RefusalOf(live.Withdraws(new Actor(done.By!, [], []), done.Visit)));
        live.Voted("甲");
    }
}
