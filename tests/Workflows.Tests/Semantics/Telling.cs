using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>What came of an act, in the words of the table.</summary>
internal static class Telling
{
    /// <summary>Why it was refused; or what happened, to whom, and to which time limit.</summary>
    /// <param name="before">The run as it stood before.</param>
    public static string Told(Decision decision, LiveCase live, Run before) =>
        decision is Refused refused ? $"不可：{Reason(refused)}" : Told(live, before);

    // A form that cannot be right says it at its field.
    private static string Reason(Refused refused) =>
        refused.Why.Fields is [var problem, ..] ? problem.Text.Chinese() : refused.Why.Text.Chinese();

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
            TaskClosed { End: TaskEnd.Completed, For: { } principal } closed =>
                $"{Who(before, closed.Visit, closed.Seq)}办结（{closed.By}代{principal}）",
            TaskClosed { End: TaskEnd.Completed } closed => $"{Who(before, closed.Visit, closed.Seq)}办结",
            TaskClosed closed => $"取消{Who(before, closed.Visit, closed.Seq)}的待办",
            TaskHeld held => held.By is null ? "放回给所有可办的人" : $"{held.By}持有",
            TaskPassed passed => $"由{Name(passed.To)}办理",
            TaskReopened reopened => $"重开 {reopened.Visit}.{reopened.Seq}",
            TaskWithdrawn => "收回已送出的待办",
            WorkReturned returned => $"退到{returned.To}",
            WorkSentBack { Changed.IsEmpty: true } sent => $"原路返回{sent.To}",
            Urged urged => $"催办{Name(urged.Task.To)}",
            OrderTold { Tasks: [_, ..] asked } => $"告知{string.Join("、", asked.Select(task => Name(task.To)).Distinct())}",
            _ => null,
        };

    private static IEnumerable<string> Limits(Run run, Run before)
    {
        foreach (var visit in run.Visits)
        {
            if (before.VisitOf(visit.Number) is { } was && visit.Step == "审签")
                yield return Limit(was, visit);
            else if (visit.Due is not null)
                yield return $"{visit.Step}时限重新起算";
        }
    }

    private static string Limit(Visit was, Visit now) =>
        (was.Paused, now.Paused) switch
        {
            (null, not null) => "停表",
            (not null, null) => "恢复计时",
            (not null, not null) => "仍停表",
            _ => was.Due == now.Due ? "时限不变" : "时限改变",
        };

    private static string Who(Run before, int visit, int seq) => before.VisitOf(visit)?.TaskOf(seq) is { } task ? Name(task.To) : "新开者";

    private static string Name(Assignee to) => to.Person ?? to.Unit ?? to.Role ?? "";
}
