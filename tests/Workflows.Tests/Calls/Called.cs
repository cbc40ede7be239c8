namespace CaseFlow.Workflows.Tests.Calls;

/// <summary>Procedures that call each other.</summary>
internal static class Called
{
    private static readonly object Noted = new { form = new[] { new { name = "report", type = "Text" } } };

    /// <summary>start → look → weigh, which ends as 属实 or 不属实.</summary>
    public static Flow Checking(string name = "checking", string more = "weigh") =>
        Flow.Named(name)
            .Start()
            .Task("look", "Done")
            .With(Noted)
            .Task(more, "True", "False", "Again")
            .Finish("true")
            .Raw("name", "属实")
            .Finish("false")
            .Raw("name", "不属实")
            .Lines("start -> look", $"look -> {more}", $"{more}.True -> true", $"{more}.False -> false", $"{more}.Again -> look");

    /// <summary>start → take → check (子流程) → reply or drop → end.</summary>
    public static Flow Caller(Flow called, string name = "caller") =>
        Flow.Named(name)
            .Start()
            .Task("take", "Done")
            .Sub("check", called, "属实", "不属实")
            .Task("reply", "Done")
            .Task("drop", "Done")
            .Finish()
            .Lines("start -> take", "take -> check", "check.属实 -> reply", "check.不属实 -> drop", "reply -> end", "drop -> end");

    public static Flow Caller() => Caller(Checking());

    /// <summary>Two branches, each with a use of the same procedure.</summary>
    public static Flow Twice() =>
        Flow.Named("twice")
            .Start()
            .Fork("fork", "1", "2")
            .Sub("first", Checking(), "属实", "不属实")
            .Sub("second", Checking(), "属实", "不属实")
            .Join("join")
            .Task("after", "Done")
            .Finish()
            .Lines(
                "start -> fork",
                "fork.1 -> first",
                "fork.2 -> second",
                "first.属实 -> join",
                "first.不属实 -> join",
                "second.属实 -> join",
                "second.不属实 -> join",
                "join -> after",
                "after -> end"
            );

    /// <summary>One that calls one that calls.</summary>
    public static Flow Nested() =>
        Flow.Named("nested")
            .Start()
            .Sub("whole", Caller(), "end")
            .Task("file", "Done")
            .Finish()
            .Lines("start -> whole", "whole.end -> file", "file -> end");
}
