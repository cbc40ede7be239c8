using CaseFlow.Domain.People;
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
        return Telling.Told(Done(live, cell.Act), live, before);
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
}
