using System.Globalization;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Benchmarks.Search;

/// <summary>
/// The cases of an office of many years, each with its tasks: received over four years, one in five open (of the newest more
/// than of the old), with units, levels, routes, categories and due moments as they are spread in practice.
/// </summary>
/// <param name="count">Cases in all.</param>
/// <param name="inbox">Open cases that wait for <see cref="OnlineOpinion.Assessor"/>.</param>
internal sealed class CaseStock(int count, int inbox, DateTimeOffset now)
{
    public const string RareWord = "独角兽";
    public const double OpenShare = 0.2;
    private const double NewShare = 0.3;
    private const double OpenOfNew = 0.6;
    private const double OpenOfOld = 0.0286;
    public const int Years = 4;

    private static readonly string[] Categories =
    [
        "城建",
        "环保",
        "物业",
        "交通",
        "教育",
        "医疗",
        "劳动",
        "治安",
        "农业",
        "水电",
        "文旅",
        "其他",
    ];
    private static readonly string[] Sources = ["市民留言板", "市长信箱", "微博", "论坛", "短视频平台", "电话记录"];
    private static readonly string[] Steps = ["screening", "digest", "review", "feedback", "evaluation"];
    private static readonly string[] StepNames = ["排查", "摘报", "复核", "反馈", "评估"];

    private readonly Random random = new(20260921);
    private readonly CaseTexts texts = new(new Random(7));
    private int waiting;
    private DateOnly day;
    private int ofDay;

    /// <summary>Units with their names; the first is the one that the people of <see cref="OnlineOpinion"/> belong to.</summary>
    public static IReadOnlyList<UnitRow> Units { get; } =
    [
        .. "水务 住建 城管 交通 教育 卫健 人社 公安 农业农村 供电 文旅 民政 环保 应急 市场监管 自然资源 财政 司法 税务 林业 气象 体育 统计 审计 商务 发改 科技 信访 退役军人 医保"
            .Split(' ')
            .Select((name, i) => new UnitRow { Code = i == 0 ? OnlineOpinion.Unit : $"unit-{i:00}", Name = $"{name}局" }),
    ];

    public CaseRow Case(int id)
    {
        var received = ReceivedAt(id);
        var date = DateOnly.FromDateTime(received.AddHours(8).UtcDateTime);
        (day, ofDay) = (date, date == day ? ofDay + 1 : 1);
        var isNew = id > count * (1 - NewShare);
        var open = random.NextDouble() < (isNew ? OpenOfNew : OpenOfOld);
        var levels =
            open && random.Next(10) == 0
                ? (ResponseLevel?)null
                : random.Next(100) switch
                {
                    < 4 => ResponseLevel.One,
                    < 24 => ResponseLevel.Two,
                    _ => ResponseLevel.Three,
                };
        return new CaseRow
        {
            Id = id,
            Number = string.Create(CultureInfo.InvariantCulture, $"YQ-{date:yyyyMMdd}-{ofDay:0000}"),
            MessageId = MessageIdOf(id),
            Url = UrlOf(id),
            Title = texts.Title(),
            Body = texts.Body() + (id == count / 2 ? RareWord : ""),
            Source = Sources[random.Next(Sources.Length)],
            Category = Categories[(int)(Categories.Length * Math.Pow(random.NextDouble(), 2))],
            Level = levels,
            Route = levels is null ? null : (HandlingRoute)random.Next(3),
            Subjects = random.Next(100) == 0 ? $"|{Units[random.Next(1, Units.Count)].Code}|" : null,
            DiscoveredAt = received.AddHours(-3),
            ReceivedAt = received,
            RegisteredBy = random.Next(50) == 0 ? OnlineOpinion.Assessor.Person : OnlineOpinion.Collector.Person,
            Status =
                open ? CaseStatus.Open
                : random.Next(100) == 0 ? CaseStatus.Stopped
                : CaseStatus.Closed,
            Result = open ? null : "办结归档",
            ClosedAt = open ? null : ClosedAt(received),
        };
    }

    /// <summary>An open case: screened, and waiting in the inbox and at a unit or in one of them. Another: screened and handled.</summary>
    public IEnumerable<TaskRow> Tasks(CaseRow of)
    {
        yield return Closed(of, 1, 0, new Assignee(null, Roles.Assessor, null), OnlineOpinion.Assessor.Person);
        var handler = new Assignee(null, Roles.Handler, Units[(int)(Units.Count * Math.Pow(random.NextDouble(), 1.3))].Code);
        if (of.Status != CaseStatus.Open)
        {
            yield return Closed(of, 2, 1, handler, "someone");
            yield break;
        }
        var waits = random.NextDouble() < inbox / (count * OpenShare) * 1.02 && waiting < inbox;
        if (waits)
        {
            waiting++;
            yield return Open(of, 2, random.Next(Steps.Length), new Assignee(null, Roles.Assessor, null));
        }
        if (!waits || random.Next(2) == 0)
            yield return Open(of, 3, random.Next(Steps.Length), handler);
    }

    /// <summary>18 digits, of which the last tell one message from the next.</summary>
    public static string MessageIdOf(int id) =>
        string.Create(CultureInfo.InvariantCulture, $"3601142026{id * 7919L % 100_000_000:00000000}");

    public static string UrlOf(int id) =>
        string.Create(CultureInfo.InvariantCulture, $"https://liuyan.example.org/threads/content?tid={id * 31L}");

    private DateTimeOffset ReceivedAt(int id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(
            now.AddHours(-1).ToUnixTimeMilliseconds() - (long)(TimeSpan.FromDays(365 * Years).TotalMilliseconds * (count - id) / count)
        );

    private DateTimeOffset ClosedAt(DateTimeOffset received)
    {
        var closed = received.AddMinutes(random.Next(60, 40_000));
        return closed < now ? closed : now.AddMinutes(-random.Next(1, 50));
    }

    private TaskRow Open(CaseRow of, int visit, int step, Assignee to)
    {
        // Four in ten are overdue, one is due today, two within days, two later; one has no limit.
        var due = random.Next(10) switch
        {
            < 4 => now.AddMinutes(-random.Next(1, 40_000)),
            4 => now.AddMinutes(random.Next(1, 400)),
            5 or 6 => now.AddMinutes(random.Next(1, 7_000)),
            7 or 8 => now.AddMinutes(random.Next(7_000, 90_000)),
            _ => (DateTimeOffset?)null,
        };
        return Task(of, visit, step, to, InboxTaskStatus.Open, due);
    }

    private static TaskRow Closed(CaseRow of, int visit, int step, Assignee to, string by)
    {
        var task = Task(of, visit, step, to, InboxTaskStatus.Completed, of.ReceivedAt.AddDays(1));
        (task.ClosedBy, task.ClosedAt, task.Outcome, task.OutcomeLabel) = (
            by,
            of.ReceivedAt.AddMinutes(30 * visit),
            "Done",
            Saying.Verbatim("完成")
        );
        return task;
    }

    private static TaskRow Task(CaseRow of, int visit, int step, Assignee to, InboxTaskStatus status, DateTimeOffset? due) =>
        new()
        {
            CaseId = of.Id,
            Visit = visit,
            Seq = 1,
            Step = Steps[step],
            StepName = StepNames[step],
            Face = "main",
            Title = Saying.Verbatim($"{StepNames[step]}：{of.Title}"),
            Status = status,
            Person = to.Person,
            Role = to.Role,
            Unit = to.Unit,
            Addressee = TaskRow.AddresseeOf(to),
            OpenedAt = of.ReceivedAt.AddMinutes(visit),
            DueAt = due,
            DueOrder = due ?? TaskRow.NoHurry,
        };
}
