using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>Plays one cell of the table on the engine and tells in words what came of it.</summary>
internal static class Scenario
{
    private const string Me = "甲";

    /// <summary>What happens, to whom, and to which time limit.</summary>
    public static string Told(Cell cell)
    {
        var live = Standing(cell);
        var before = live.Run;
        var decision = Done(live, cell.Act);
        return decision is Refused refused ? $"不可：{refused.Why.Text.Chinese()}" : Told(live, before);
    }

    private static LiveCase Standing(Cell cell)
    {
        var live = LiveCase.Of(Drawn(cell)).Done("起草").Done("初核");
        if (cell.State == "已签收")
        {
            var (visit, task) = live.TaskOf(Me);
            Assert.IsType<Moved>(live.Happens(new TaskClaimed(live.Now, LiveCase.For(task.To), visit.Number, task.Seq)));
        }
        if (cell.State == "已超期")
            live.Now = live.TaskOf(Me).Visit.Due!.Value.AddDays(1);
        return live;
    }

    private static Flow Drawn(Cell cell)
    {
        var flow = Flow.Named("semantics").Start().Task("起草", "Done").Task("初核", "Done").Task("办理", "Done").Finish();
        Draw(flow, cell.Deciding);
        flow.With(new { deadline = new { amount = 3, clock = "WorkingDays" } });
        if (cell.Where == "并行之外")
            return flow.Lines("start -> 起草", "起草 -> 初核", "初核 -> 审签", "审签.Agree -> 办理", "审签.Reject -> 初核", "办理 -> end");
        return flow.Fork("并行", "一", "二")
            .Task("另一支", "Done")
            .Join("汇合")
            .Lines(
                "start -> 起草",
                "起草 -> 并行",
                "并行.一 -> 初核",
                "初核 -> 审签",
                "审签.Agree -> 办理",
                "审签.Reject -> 初核",
                "办理 -> 汇合",
                "并行.二 -> 另一支",
                "另一支 -> 汇合",
                "汇合 -> end"
            );
    }

    private static void Draw(Flow flow, string deciding)
    {
        var outcomes = new[] { new { name = "Agree" }, new { name = "Reject" } };
        var other = new[] { new { person = "乙" }, new { person = "丙" } };
        switch (deciding)
        {
            case "一人":
                flow.Add("CaseFlow.HumanTask", "审签", new { who = new { person = Me }, outcomes });
                break;
            case "牵头":
                flow.Add(
                    "CaseFlow.LeadTask",
                    "审签",
                    new
                    {
                        who = new { person = Me },
                        assistants = other,
                        outcomes,
                    }
                );
                break;
            default:
                object rule = deciding switch
                {
                    "或签" => new { rule = "Any" },
                    "会签" => new { rule = "All" },
                    "票签" => new { rule = "Count", count = 2 },
                    _ => new { rule = "InTurn" },
                };
                flow.SignedBy("审签", rule, Me, "乙", "丙");
                break;
        }
    }

    private static Decision Done(LiveCase live, string act)
    {
        var (visit, task) = live.TaskOf(Me);
        var by = LiveCase.For(task.To);
        switch (act)
        {
            case "签收":
                return live.Happens(new TaskClaimed(live.Now, by, visit.Number, task.Seq));
            case "放回":
                return live.Happens(new TaskReleased(live.Now, by, visit.Number, task.Seq));
            case "办结（同意）":
                return live.Votes(Me);
            case "办结（不同意）":
                return live.Votes(Me, "Reject");
            case "转办":
                return live.Transfers(Me, "丁");
            case "前加签" or "并加签" or "后加签":
                var place = act[0] switch
                {
                    '前' => SigningPlace.Before,
                    '并' => SigningPlace.Beside,
                    _ => SigningPlace.After,
                };
                return live.Adds(Me, "丁", place);
            case "减签":
                return live.Removes(LiveCase.Supervisor, live.Asked("审签").Contains("乙") ? "乙" : Me);
            case "征询":
                return live.Consults(Me, "丁");
            case "退回":
                return live.Returns(Me, "初核");
            default:
                if (live.Votes(Me) is Refused)
                    live.Transfers(Me, "丁"); // a lead who waits for parts has nothing else to take back
                return live.Withdraws(Acting.Named(Me), visit.Number, task.Seq);
        }
    }

    private static string Told(LiveCase live, Run before)
    {
        var told = new List<string>();
        foreach (var effect in live.Effects)
        {
            if (Told(effect, before) is { } words)
                told.Add(words);
        }
        told.AddRange(Limits(live.Run, before));
        if (!live.Run.IsOpen)
            told.Add("案件结束");
        else if (live.Run.Sendings.Except(before.Sendings).Any())
            told.Add("可撤回");
        return told.Count == 0 ? "没有变化" : string.Join("；", told);
    }

    private static string? Told(Effect effect, Run before) =>
        effect switch
        {
            TaskOpened opened => $"开 {opened.Step}→{Name(opened.To)}",
            TaskClosed { End: TaskEnd.Completed } closed => $"{Who(before, closed.Visit, closed.Seq)}办结",
            TaskClosed closed => $"取消{Who(before, closed.Visit, closed.Seq)}的待办",
            TaskHeld held => held.By is null ? "放回给所有可办的人" : $"{held.By}持有",
            TaskPassed passed => $"由{Name(passed.To)}办理",
            TaskReopened reopened => $"重开 {reopened.Visit}.{reopened.Seq}",
            TaskWithdrawn => "收回已送出的待办",
            WorkReturned returned => $"退到{returned.To}",
            WorkSentBack { Changed.IsEmpty: true } sent => $"原路返回{sent.To}",
            _ => null,
        };

    private static IEnumerable<string> Limits(Run run, Run before)
    {
        foreach (var visit in run.Visits)
        {
            if (before.VisitOf(visit.Number) is { } was && visit.Step == "审签")
                yield return was.Due == visit.Due ? "时限不变" : "时限改变";
            else if (visit.Due is not null)
                yield return $"{visit.Step}时限重新起算";
        }
    }

    private static string Who(Run before, int visit, int seq) => before.VisitOf(visit)?.TaskOf(seq) is { } task ? Name(task.To) : "新开者";

    private static string Name(Assignee to) => to.Person ?? to.Unit ?? to.Role ?? "";
}
