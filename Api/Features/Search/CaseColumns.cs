using System.Globalization;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Search;

/// <summary>A case as a row of a sheet.</summary>
/// <param name="Work">Null when the case is not open.</param>
public sealed record CaseLine(CaseRow Row, CurrentWork? Work, Staff Staff, WorkCalendar Calendar);

/// <param name="Key">As the client names it.</param>
/// <param name="Width">In characters of the sheet's font, of which a Chinese one takes two.</param>
public sealed record CaseColumn(string Key, string Header, int Width, Func<CaseLine, string?> Of);

/// <summary>The columns that can be exported, with the words and in the order of the list on the screen; what only a sheet has comes last.</summary>
public static class CaseColumns
{
    private const string NoDeadline = "没有时限";

    public static readonly ImmutableArray<CaseColumn> All =
    [
        new("number", "编号", 19, line => line.Row.Number),
        new("title", "标题", 48, line => line.Row.Title),
        new("timeLeft", "剩余时间", 24, line => line.Work is { } work ? (work.DueAt is null ? NoDeadline : work.TimeLeft.Spoken()) : Word(line.Row.Status)),
        new("dueAt", "到期时间", 18, line => Local(line.Work?.DueAt, line.Calendar)),
        new("steps", "当前环节", 20, line => Joined(line.Work?.Steps)),
        new("holders", "由谁办理", 28, line => Joined(line.Work?.Holders)),
        new("status", "状态", 10, line => Word(line.Row.Status)),
        new("level", "级别", 8, line => line.Row.Level?.Word()),
        new("route", "办理路线", 12, line => line.Row.Route?.Word()),
        new("category", "类别", 14, line => line.Row.Category),
        new("source", "来源", 16, line => line.Row.Source),
        new("result", "办理结果", 14, line => line.Row.Result),
        new("receivedAt", "收到时间", 18, line => Local(line.Row.ReceivedAt, line.Calendar)),
        new("closedAt", "办结时间", 18, line => Local(line.Row.ClosedAt, line.Calendar)),
        new("registeredBy", "登记人", 12, line => line.Staff.NameOf(line.Row.RegisteredBy)),
        new("region", "涉及地区", 16, line => line.Row.Region),
        new("url", "链接", 32, line => line.Row.Url),
        new("body", "正文", 60, line => line.Row.Body),
    ];

    public static string? Local(DateTimeOffset? moment, WorkCalendar calendar) =>
        moment is { } at ? calendar.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private static string Word(CaseStatus status) => status switch
    {
        CaseStatus.Open => "办理中",
        CaseStatus.Closed => "已办结",
        CaseStatus.Stopped => "已终止",
    };

    private static string? Joined(IReadOnlyList<string>? words) => words is null ? null : string.Join('、', words);
}
