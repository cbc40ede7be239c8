using System.Collections.Immutable;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>One cell of the table of what acts mean.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Deciding">How the step is decided at which it is done.</param>
/// <param name="Where">Whether the step stands in a branch of parallel work.</param>
/// <param name="State">How the task stands.</param>
internal readonly record struct Cell(string Act, string Deciding, string Where, string State)
{
    public static readonly ImmutableArray<string> Acts =
    [
        "签收",
        "放回",
        "办结（同意）",
        "办结（不同意）",
        "转办",
        "前加签",
        "并加签",
        "后加签",
        "减签",
        "征询",
        "退回",
        "撤回",
    ];

    public static readonly ImmutableArray<string> Ways = ["一人", "或签", "会签", "票签", "顺序会签", "牵头"];
    public static readonly ImmutableArray<string> Places = ["并行之外", "并行之内"];
    public static readonly ImmutableArray<string> States = ["未签收", "已签收", "已超期"];

    public static IEnumerable<Cell> All =>
        from act in Acts
        from way in Ways
        from place in Places
        from state in States
        select new Cell(act, way, place, state);
}
