namespace CaseFlow.Api.Tests.Running;

/// <summary>Small procedures, as Elsa definitions.</summary>
internal static class TestProcedures
{
    /// <summary>登记 → 核查 (handlers, 5 working days, the office's ladder, a form) → 审核 (head of unit) → end.</summary>
    public const string Plain = "plain";

    /// <summary>Two tasks in parallel branches, a join, one task after it.</summary>
    public const string Parallel = "parallel";

    /// <summary>Waits 400 days, then one task.</summary>
    public const string Waiting = "waiting";

    /// <summary>One task whose only rung is a mail-bearing reminder at the deadline of 1 working hour.</summary>
    public const string Short = "short";

    /// <summary>One task that goes to the supervisors when it is overdue.</summary>
    public const string HandedOn = "handed-on";

    /// <summary>One task that nobody could do, which is skipped, and one after it.</summary>
    public const string Skipped = "skipped";

    private const string Form = """
        [
          {"name": "category", "label": "类别", "type": "Text"},
          {"name": "subjects", "label": "被反映对象", "type": "Units"},
          {"name": "level", "label": "级别", "type": "Text"},
          {"name": "postedAt", "label": "发布时间", "type": "Moment"},
          {"name": "units", "label": "协办单位", "type": "Units"},
          {"name": "cost", "label": "费用", "type": "Number"},
          {"name": "visited", "label": "已到现场", "type": "YesNo"},
          {"name": "note", "label": "说明", "type": "LongText"}
        ]
        """;

    public static readonly ImmutableArray<string> All =
    [
        Definition(
            Plain,
            [
                Task("check", """{"role": "handler"}""", ["Done", "Back"], """{"amount": 5, "clock": "WorkingDays"}""", form: Form),
                Task("review", """{"role": "unit-head"}""", ["Done", "Back"]),
            ],
            "start>check",
            "check>review",
            "check:Back>end",
            "review>end",
            "review:Back>check"
        ),
        Definition(
            Parallel,
            [
                """{"id": "fork", "type": "Elsa.FlowFork", "branches": ["left", "right"]}""",
                Task("left", """{"role": "handler"}""", ["Done"], """{"amount": 2, "clock": "WorkingDays"}"""),
                Task("right", """{"role": "investigator"}""", ["Done"], """{"amount": 2, "clock": "WorkingDays"}"""),
                """{"id": "join", "type": "Elsa.FlowJoin"}""",
                Task("after", """{"role": "unit-head"}""", ["Done"]),
            ],
            "start>fork",
            "fork:left>left",
            "fork:right>right",
            "left>join",
            "right>join",
            "join>after",
            "after>end"
        ),
        Definition(
            Waiting,
            [
                """{"id": "wait", "type": "Elsa.Delay", "limit": {"amount": 9600, "clock": "ClockHours"}}""",
                Task("after", """{"role": "unit-head"}""", ["Done"]),
            ],
            "start>wait",
            "wait>after",
            "after>end"
        ),
        Definition(
            Short,
            [
                Task(
                    "check",
                    """{"role": "handler"}""",
                    ["Done"],
                    """{"amount": 1, "clock": "ClockHours"}""",
                    ladder: """
                    [{"name": "due", "label": "到期", "when": "due", "mark": "Overdue", "to": ["role:leader"]}]
                    """
                ),
            ],
            "start>check",
            "check>end"
        ),
        Definition(
            HandedOn,
            [
                Task(
                    "check",
                    """{"role": "handler"}""",
                    ["Done"],
                    """{"amount": 1, "clock": "ClockHours"}""",
                    more: """, "overdueTo": "supervisor" """
                ),
            ],
            "start>check",
            "check>end"
        ),
        Definition(
            Skipped,
            [
                Task("nobodys", """{"role": "archivist", "unit": "nowhere"}""", ["Done"], more: """, "whenNobody": "skip" """),
                Task("after", """{"role": "handler"}""", ["Done"]),
            ],
            "start>nobodys",
            "nobodys>after",
            "after>end"
        ),
    ];

    private static string Task(
        string id,
        string who,
        string[] outcomes,
        string deadline = "null",
        string ladder = "null",
        string form = "[]",
        string more = ""
    ) =>
        $$"""
            {
              "id": "{{id}}", "name": "{{id}}", "type": "CaseFlow.HumanTask", "who": {{who}}, "form": {{form}},
              "outcomes": [{{string.Join(',', outcomes.Select(outcome => $$"""{"name": "{{outcome}}", "label": "{{outcome}}"}"""))}}],
              "deadline": {{deadline}}, "ladder": {{ladder}}{{more}}
            }
            """;

    private static string Definition(string id, string[] steps, params string[] ways) =>
        $$"""
            {
              "definitionId": "{{id}}", "name": "{{id}}", "version": 1, "isPublished": true, "isLatest": true,
              "root": {
                "type": "Elsa.Flowchart",
                "activities": [{"id": "start", "type": "Elsa.Start"}, {{string.Join(',', steps)}}, {"id": "end", "type": "Elsa.Finish"}],
                "connections": [{{string.Join(',', ways.Select(Connection))}}]
              }
            }
            """;

    // "check:Back>end": from step check by port Back to step end; without a port it is Done.
    private static string Connection(string way)
    {
        var (from, to) = (way.Split('>')[0].Split(':'), way.Split('>')[1]);
        return $$"""{"source": {"activity": "{{from[0]}}", "port": "{{(from.Length > 1 ? from[1] : "Done")}}"}, "target": {"activity": "{{to}}", "port": "In"} }""";
    }
}
