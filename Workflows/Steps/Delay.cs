using CaseFlow.Domain.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>等待. Goes on after a time, by any of the four clocks. Elsa's own <c>timeSpan</c> is read as clock hours.</summary>
public sealed class Delay : StepType
{
    private const string Done = "Done";
    internal const string Key = "delay";

    public override StepDescriptor Descriptor { get; } =
        new(
            "Elsa.Delay",
            StepShelf.Time,
            new("等待", "Wait"),
            new("等一段时间再继续，可按工作日计。", "Goes on after a time, in any of the four clocks."),
            [
                new("limit", new("等多久", "How long"), InputEditor.TimeLimit),
                new(
                    "timeSpan",
                    new("等多久（Elsa 的写法）", "How long, in Elsa's writing"),
                    InputEditor.TimeSpan,
                    Required: false,
                    new("昼夜连续计时；上一项填写了，就不看这一项", "Counted day and night; not read where the one above is set")
                )
                {
                    Demands = new InputDemands { Without = "limit", Missing = "findings.delay.missing" },
                },
            ],
            [new(Done, new("时间到", "Time is up"))],
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var counted = source.Value("limit") is not null;
        var limit = counted ? source.Limit("limit") : source.Span("timeSpan");
        if (!counted && source.Text("timeSpan") is null)
            source.Error("findings.delay.missing");
        return new Waiting(source.Id, source.Name, limit ?? new TimeLimit(1, Clock.ClockHours));
    }

    internal sealed class Waiting(string id, string name, TimeLimit limit) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [Done];

        public override bool Waits => true;

        internal override void Enter(Moving move, Visit visit)
        {
            var due = move.Calendar.Due(visit.Begins(move.At), limit);
            move.Keep(move.Arm(visit with { Due = due }, new VisitTimer(Key, due)));
        }

        internal override Visit Relimit(Moving move, Visit visit, Step before) => Until(move, visit, visit.EnteredAt);

        private Visit Until(Moving move, Visit visit, DateTimeOffset start)
        {
            var due = move.Calendar.Due(start, limit);
            return move.Arm(move.Disarm(visit, timer => timer.Key == Key) with { Due = due }, new VisitTimer(Key, due));
        }

        public override IEnumerable<RunningLimit> Limits(Visit visit) =>
            visit.Due is { } due ? [new RunningLimit(RunningLimit.OfVisit, limit, null, due, [])] : [];

        internal override Visit Recount(Moving move, Visit visit, RunningLimit running, DateTimeOffset given, int edition) =>
            Until(move, visit, given);

        internal override void Wake(Moving move, Visit visit, string key) => move.Leave(visit, Done);
    }
}
