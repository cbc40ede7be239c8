using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>Units that dispute that work is theirs, and those who answer.</summary>
internal static class Disputing
{
    public static readonly Actor Leader = Person("shuji", "leader");

    public static Flow ByUnits(params string[] units) =>
        Flow.Named("units")
            .Start()
            .Units("assign", units)
            .Finish()
            .Finish("no")
            .Lines("start -> assign", "assign -> end", "assign.Object -> no");

    /// <summary>handle → report, both by the unit that a field names.</summary>
    public static Flow ByField(object? more = null) =>
        Flow.Named("field")
            .Variable("lead")
            .Start()
            .Add(
                "CaseFlow.HumanTask",
                "choose",
                new
                {
                    who = new { role = "assessor" },
                    form = Lead,
                    outcomes = Flow.Outcomes("Done"),
                }
            )
            .Add(
                "CaseFlow.HumanTask",
                "handle",
                new { who = new { role = "handler", unitField = "lead" }, outcomes = Flow.Outcomes("Done") }
            )
            .With(more ?? new { })
            .Add(
                "CaseFlow.HumanTask",
                "report",
                new { who = new { role = "handler", unitField = "lead" }, outcomes = Flow.Outcomes("Done") }
            )
            .Finish()
            .Lines("start -> choose", "choose -> handle", "handle -> report", "report -> end");

    public static readonly object[] Lead =
    [
        new
        {
            name = "lead",
            label = "主办单位",
            type = "Unit",
        },
    ];

    public static LiveCase AtUnit(string unit, object? more = null) =>
        Of(ByField(more)).Done("choose", "Done", null, null, ("lead", FieldValue.Of(unit)));

    public static OpenTask TaskOf(LiveCase live, string step, string unit) =>
        Assert.Single(live.At(step).Tasks, task => task.To.Unit == unit);

    public static OpenTask? QuestionAt(LiveCase live, string step) => live.At(step).Tasks.SingleOrDefault(task => task.Asked is not null);

    public static Decision Raises(LiveCase live, string step, string unit, string proposed)
    {
        var task = TaskOf(live, step, unit);
        return live.Happens(
            new ResponsibilityDisputed(live.Now, For(task.To), live.At(step).Number, task.Seq, proposed, "Law", "条例第九条")
        );
    }

    public static LiveCase Disputed(LiveCase live, string step, string unit, string proposed)
    {
        Assert.IsType<Moved>(Raises(live, step, unit, proposed));
        return live;
    }

    public static Decision Answers(LiveCase live, string step, string outcome, Actor by, params (string, FieldValue)[] fields)
    {
        var question = QuestionAt(live, step)!;
        return live.Happens(new TaskCompleted(live.Now, by, live.At(step).Number, question.Seq, outcome, Fields(fields)));
    }

    public static LiveCase Answered(LiveCase live, string step, string outcome, Actor by, params (string, FieldValue)[] fields)
    {
        Assert.IsType<Moved>(Answers(live, step, outcome, by, fields));
        return live;
    }

    public static LiveCase Refused(LiveCase live, string step) =>
        Answered(live, step, "Refused", Supervisor, ("reason", FieldValue.Of("属其职责")));

    public static LiveCase Ruled(LiveCase live, string step, string unit) =>
        Answered(live, step, "Ruled", Leader, ("unit", FieldValue.Of(unit)), ("ground", FieldValue.Of("三定方案")));
}
