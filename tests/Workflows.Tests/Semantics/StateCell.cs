using System.Collections.Immutable;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>One cell of the table of what acts and orders mean in each state of a case.</summary>
/// <param name="Act">Name of the act or order, as in its address.</param>
/// <param name="State">How the case or the task stands.</param>
internal readonly record struct StateCell(string Act, string State)
{
    /// <summary>What the other states are told apart from.</summary>
    public const string Usual = "平常";

    public const string Delegated = "委托";
    public const string Paused = "停表";
    public const string Overdue = "已超期";
    public const string Urged = "已催办两次";
    public const string Disputed = "有职责异议";
    public const string AskedForMore = "已申请延期";
    public const string Main = "主案";
    public const string Merged = "已并入";
    public const string Suspended = "中止办理";

    public static readonly ImmutableArray<string> States =
    [
        Usual,
        Delegated,
        Paused,
        Overdue,
        Urged,
        Disputed,
        AskedForMore,
        Main,
        Merged,
        Suspended,
    ];

    /// <summary>All of the program: one that is added has a row by itself.</summary>
    public static readonly ImmutableArray<string> Acts =
    [
        .. TaskActs.All.Select(act => act.Name),
        .. CaseOrders.All.Select(order => order.Name),
    ];

    /// <summary>What people call it; an act and an order may be called alike.</summary>
    public string Called =>
        CaseOrders.Find(Act) is { } order
            ? $"督办：{order.Called.Zh}"
            : TaskActs.Find(Act)?.Label?.Zh
                ?? Act switch
                {
                    "claim" => "签收",
                    "release" => "放回",
                    "complete" => "办结",
                    "urge" => "催办",
                    "remove-signer" => "减签",
                    _ => Act,
                };

    public static IEnumerable<StateCell> All => from act in Acts from state in States select new StateCell(act, state);
}
