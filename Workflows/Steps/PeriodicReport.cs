using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 定期报告. The handlers report progress every so many working days; beside them a supervisor holds a standing task and ends
/// the step by one of its outcomes (跟踪督办, basis §2a).
/// </summary>
public sealed class PeriodicReport : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.PeriodicReport",
            StepShelf.Handling,
            new("跟踪督办", "Periodic report"),
            new(
                "承办人每隔几个工作日报一次进展，直到督办员结束。",
                "Progress reports every N working days until the supervisor ends them."
            ),
            [
                new("reporter", new("由谁报告", "Reported by"), InputEditor.Who, Required: true)
                {
                    OnCard = new("{value}报告", "{value} reports"),
                },
                new("supervisor", new("由谁督办", "Supervised by"), InputEditor.Who, Required: true)
                {
                    OnCard = new("{value}督办", "{value} supervises"),
                },
                new("every", new("每隔", "Every"), InputEditor.TimeLimit, Required: true)
                {
                    OnCard = new("每 {value}报告", "a report every {value}"),
                    Demands = new InputDemands { Missing = "findings.deadline.no-rhythm" },
                },
                new("reportForm", new("每次报告填写", "Report form"), InputEditor.FormFields)
                {
                    Demands = new InputDemands { Outcomes = [Reported], FilledBy = "reporter" },
                },
                // Each report has the ladder as well, with a deadline of the whole step or without.
                .. TaskInputs.Work.Select(input =>
                    input.Editor switch
                    {
                        InputEditor.Ladder => input with { Demands = null },
                        InputEditor.FormFields => input with { Demands = new InputDemands { FilledBy = "supervisor" } },
                        _ => input,
                    }
                ),
                .. DisputeRule.Inputs,
            ],
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    private const string Reported = "Reported";

    private static readonly ImmutableArray<TaskOutcome> ReportedOnly =
    [
        new(Reported, Saying.Of("steps.report"), FieldJson.NoFields, false, false),
    ];

    public override Step Read(ActivitySource source)
    {
        var every = source.Limit("every");
        if (source.Value("every") is null)
            source.Error("findings.deadline.no-rhythm");
        var report = new TaskFace(
            Saying.Of("steps.report-title", ("step", source.Name)),
            source.Text("guidance"),
            TaskInputs.CheckedForm(source, "reportForm", ReportedOnly, source.Who("reporter").FixedRole),
            ReportedOnly
        );
        var rhythm = new StepDeadline(every ?? new TimeLimit(5, Clock.WorkingDays), null, source.Ladder("ladder"), null);
        return new Reporting(
            source.Id,
            source.Name,
            new Parts(
                report,
                TaskInputs.Face(source, source.Who("supervisor").FixedRole),
                source.Who("reporter"),
                source.Who("supervisor"),
                rhythm,
                source.Deadline("deadline", "ladder")
            )
        );
    }

    /// <param name="Rhythm">Time and ladder of a single report.</param>
    /// <param name="Whole">Time and ladder of the whole step, held by the supervisor; null without.</param>
    internal sealed record Parts(
        TaskFace Report,
        TaskFace Supervision,
        Who Reporter,
        Who Supervisor,
        StepDeadline Rhythm,
        StepDeadline? Whole
    );

    internal sealed class Reporting(string id, string name, Parts parts) : Step(id, name)
    {
        private const string Report = "report";
        private const string Supervise = "supervise";

        public override ImmutableArray<string> Ports { get; } = TaskInputs.Ports(parts.Supervision.Outcomes, parts.Whole);

        public override bool Waits => true;

        internal override ISignatories GivenTo => parts.Reporter;

        public override Saying PortLabel(string port) =>
            TaskInputs.LabelOf(port, parts.Supervision.Outcomes, parts.Whole) ?? base.PortLabel(port);

        public override IEnumerable<string> FieldsRead =>
            [.. parts.Reporter.FieldsRead, .. parts.Supervisor.FieldsRead, .. TaskInputs.FieldsRead(parts.Whole)];

        public override IEnumerable<string> FieldsAddressing => parts.Reporter.FieldsRead.Concat(parts.Supervisor.FieldsRead);

        public override IEnumerable<string> FieldsWritten =>
            TaskInputs.FieldsWritten(parts.Report).Concat(TaskInputs.FieldsWritten(parts.Supervision));

        public override IEnumerable<string> StepsNamed => parts.Reporter.StepsNamed.Concat(parts.Supervisor.StepsNamed);

        protected override TaskFace? OwnFace(string name) =>
            name switch
            {
                Report => parts.Report,
                Supervise => parts.Supervision,
                _ => null,
            };

        public override IEnumerable<TaskFace> Faces => [parts.Report, parts.Supervision];

        public override StepDeadline? DeadlineOf(string face) => face == Report ? parts.Rhythm : parts.Whole;

        public override bool IsTimerOf(string face, int seq, string key) =>
            face == Report ? key.StartsWith(Prefix(seq), StringComparison.Ordinal) : !key.Contains('/', StringComparison.Ordinal);

        public override Rung? RungOf(string face, int seq, string key) => DeadlineOf(face)?.RungOf(key, face == Report ? Prefix(seq) : "");

        internal override void Enter(Moving move, Visit visit)
        {
            var (supervisor, missing) = parts.Supervisor.Resolve(move.Facts, move.Past, move.People);
            var problem = missing ?? parts.Reporter.Resolve(move.Facts, move.Past, move.People).Wait;
            if (problem is not null)
            {
                move.Keep(move.Wait(visit, problem));
                return;
            }
            var held = visit with { Wait = null };
            if (!held.Tasks.Any(task => task.Face == Supervise))
            {
                held = parts.Whole is null || held.Due is not null ? held : parts.Whole.Arm(move, held);
                held = move.OpenTask(held, Supervise, parts.Supervision.Title, Asked.InPlaceOf(move, held, supervisor), held.Due);
            }
            move.Keep(held.Tasks.Any(task => task.Face == Report) ? held : NextReport(move, held));
        }

        internal override void Readdress(Moving move, Visit visit, Facts before)
        {
            var (reporter, supervisor) = (
                parts.Reporter.Resolve(move.Facts, move.Past, move.People),
                parts.Supervisor.Resolve(move.Facts, move.Past, move.People)
            );
            bool Moves(OpenTask task)
            {
                var (to, problem) = task.Face == Report ? reporter : supervisor;
                return task.Asked is null
                    ? problem is not null || task.Signatory != Asked.InPlaceOf(move, visit, to)
                    : move.Recusal.Bars(task.To);
            }
            var moving = visit.Tasks.Where(Moves).ToArray();
            if (moving.Length == 0)
                return;
            var held = move.CancelTasks(visit, Moves);
            foreach (var report in moving.Where(task => task.Face == Report))
                held = move.Disarm(held, timer => timer.Key.StartsWith(Prefix(report.Seq), StringComparison.Ordinal));
            Enter(move, move.Keep(held));
        }

        internal override void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done)
        {
            if (task.Face == Supervise)
            {
                move.Leave(visit, done.Outcome);
                return;
            }
            var prefix = Prefix(task.Seq);
            var answered = move.Disarm(visit, timer => timer.Key.StartsWith(prefix, StringComparison.Ordinal));
            move.Keep(NextReport(move, answered));
        }

        internal override void Wake(Moving move, Visit visit, string key)
        {
            var report = visit.Tasks.FirstOrDefault(task => task.Face == Report);
            if (report is not null && parts.Rhythm.RungOf(key, Prefix(report.Seq)) is { } rung)
                StepDeadline.Escalate(move, visit with { Tasks = [report], Due = report.Due }, key, rung);
            else
                TaskInputs.Wake(move, visit with { Tasks = visit.Tasks.RemoveAll(task => task.Face == Report) }, key, parts.Whole);
        }

        // The supervisor's standing task keeps the whole step's due date; each report has its own.
        private Visit NextReport(Moving move, Visit visit)
        {
            var (reporter, problem) = parts.Reporter.Resolve(move.Facts, move.Past, move.People);
            if (problem is not null)
                return move.Wait(visit, problem);
            var due = move.Calendar.Due(visit.Begins(move.At), parts.Rhythm.Limit);
            var opened = move.OpenTask(visit, Report, parts.Report.Title, Asked.InPlaceOf(move, visit, reporter), due);
            return parts.Rhythm.Arm(move, opened, Prefix(opened.LastTask)) with { Due = visit.Due };
        }

        // A report that is under way keeps its own time; the next has the new one.
        internal override Visit Relimit(Moving move, Visit visit, Step before) =>
            TaskInputs.Relimit(move, visit, parts.Whole, before.DeadlineOf(Supervise), task => task.Face == Supervise);

        public override IEnumerable<RunningLimit> Limits(Visit visit) =>
            RunningLimit
                .Of(parts.Whole, visit, visit.Tasks.RemoveAll(task => task.Face == Report))
                .Concat(
                    from report in visit.Tasks
                    where report.Face == Report && report.Due is not null
                    select new RunningLimit(report.Seq, parts.Rhythm.Limit, null, report.Due!.Value, [report])
                    {
                        By = parts.Rhythm,
                        Prefix = Prefix(report.Seq),
                    }
                );

        internal override Visit Recount(Moving move, Visit visit, RunningLimit limit, DateTimeOffset given, int edition)
        {
            if (limit.Task == RunningLimit.OfVisit)
                return parts.Whole!.Recount(move, visit, limit, given, edition);
            return parts.Rhythm.Recount(move, visit, limit, given, edition, Prefix(limit.Task)) with { Due = visit.Due };
        }

        internal override Refusal? Bars(Moving move, OpenTask task, string person) =>
            TaskInputs.Bars(move, person, task.Face == Report ? parts.Reporter : parts.Supervisor);

        private static string Prefix(int seq) => string.Create(CultureInfo.InvariantCulture, $"{seq}/");
    }
}
