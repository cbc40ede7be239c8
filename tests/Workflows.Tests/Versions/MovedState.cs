using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Versions;

/// <summary>A state in which a case is moved: how it comes about, and how what is open in it comes to its end.</summary>
/// <param name="Sign">Draws the step at which the case stands, 审签, left by Agree or Reject.</param>
/// <param name="Happened">What has happened when the case is moved.</param>
/// <param name="Finish">What is open comes to its end, and 审签 is left by Agree.</param>
internal sealed record MovedState(Action<Flow> Sign, Action<LiveCase> Happened, Action<LiveCase> Finish)
{
    public const string Number = "YQ-20260916-0001";
    public const string Unit = "住建局";

    /// <summary>Whether 审签 stands in one of two branches.</summary>
    public bool SideBySide { get; init; }

    /// <summary>A case at 审签 on the first version, in this state.</summary>
    public LiveCase Begin()
    {
        var live = LiveCase
            .Of(Drawn().Procedure, (CaseFields.Number, FieldValue.Of(Number)), ("lead", FieldValue.Of(Unit)))
            .Done("起草")
            .Done("初核");
        Happened(live);
        return live;
    }

    /// <summary>The second version: after 审签 comes 法审, and 办理 is called otherwise and has another form and limit.</summary>
    public Procedure Second =>
        ProcedureChecks.Publishable(Drawn(later: true).Document.As(2, published: true, latest: true)).Procedure
        ?? throw new InvalidOperationException(string.Join('\n', Drawn(later: true).Findings.Select(finding => finding.Text.Chinese())));

    private Flow Drawn(bool later = false)
    {
        var flow = Flow.Named("moved").Variable("lead").Start().Task("起草", "Done").Task("初核", "Done");
        Sign(flow);
        flow.With(new { deadline = new { amount = 3, clock = "WorkingDays" } }).Task("办理", "Done");
        if (later)
            flow.Raw("name", "落实").With(Changed).Task("法审", "Done");
        flow.Finish().Lines("初核 -> 审签", "审签.Reject -> 初核");
        flow.Lines(later ? ["审签.Agree -> 法审", "法审 -> 办理"] : ["审签.Agree -> 办理"]);
        return SideBySide
            ? flow.Fork("并行", "一", "二")
                .Task("另一支", "Done")
                .Join("汇合")
                .Lines(
                    "start -> 起草",
                    "起草 -> 并行",
                    "并行.一 -> 初核",
                    "办理 -> 汇合",
                    "并行.二 -> 另一支",
                    "另一支 -> 汇合",
                    "汇合 -> end"
                )
            : flow.Lines("start -> 起草", "起草 -> 初核", "办理 -> end");
    }

    private static readonly object Changed = new
    {
        deadline = new { amount = 1, clock = "WorkingDays" },
        form = new[]
        {
            new
            {
                name = "lead",
                label = "主办单位",
                type = "Unit",
            },
        },
    };

    public static void One(Flow flow) => OneBy(flow, new { person = "甲" });

    /// <summary>The unit that a field names.</summary>
    public static void ByUnit(Flow flow) => OneBy(flow, new { role = "handler", unitField = "lead" });

    public static void All(Flow flow) => flow.SignedBy("审签", new { rule = "All" }, "甲", "乙", "丙");

    public static void InTurn(Flow flow) => flow.SignedBy("审签", new { rule = "InTurn" }, "甲", "乙", "丙");

    public static void Two(Flow flow) => flow.SignedBy("审签", new { rule = "Count", count = 2 }, "甲", "乙", "丙");

    public static void Lead(Flow flow) =>
        flow.Add(
            "CaseFlow.LeadTask",
            "审签",
            new
            {
                who = new { person = "甲" },
                assistants = new[] { new { person = "乙" }, new { person = "丙" } },
                outcomes = Flow.Outcomes("Agree", "Reject"),
            }
        );

    private static void OneBy(Flow flow, object who) =>
        flow.Add("CaseFlow.HumanTask", "审签", new { who, outcomes = Flow.Outcomes("Agree", "Reject") });
}
