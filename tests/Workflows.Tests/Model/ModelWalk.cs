using System.Collections.Immutable;
using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>Lets the engine and the reference model go the same way at random, and compares them after every step.</summary>
internal sealed partial class ModelWalk
{
    private static readonly string[] People = ["甲", "乙", "丙", "丁", "戊", "己", "庚"];
    private static readonly Actor Supervisor = new("督办", [Roles.Supervisor], []);

    private readonly Random random;
    private readonly ModelProcedure drawn;
    private readonly Procedure procedure;
    private readonly ReferenceModel model;
    private readonly Dictionary<int, (int Visit, int Seq)> sentAs = [];
    private readonly List<Deed> deeds = [];
    private Run run;
    private Facts facts = Facts.None;
    private DateTimeOffset now = TestCalendar.Morning;

    /// <param name="procedures">Already drawn, by their seeds: drawing and checking one costs more than walking it.</param>
    public ModelWalk(int seed, Func<int, (ModelProcedure, Procedure)> procedures)
    {
        random = new Random(seed);
        (drawn, procedure) = procedures(seed);
        run = Run.Of(procedure.DefinitionId, procedure.Version);
        model = new ReferenceModel(drawn) { Start = now };
        Decide(new RunStarted(now, Actor.System, FieldJson.NoFields));
        model.Begin(now);
        Compare("start");
    }

    public bool IsOver => model.IsOver;

    /// <summary>One step of both; they agree whether it may be done and what comes of it.</summary>
    public void Step(int number)
    {
        now = now.AddMinutes(random.Next(1, 600));
        var deed = Next(number);
        deeds.Add(deed);
        var happened = EventOf(deed);
        var moved = happened is not null && Decide(happened);
        var accepted = model.Try(deed);
        if (moved != accepted)
            throw new InvalidOperationException(
                ($"the engine {(moved ? "does" : "refuses")} it, the model {(accepted ? "does" : "refuses")} it")
            );
        if (moved && happened is TaskActed acted and (TaskCompleted or TaskTransferred or TaskSentBack))
            sentAs[deed.Number] = (acted.Visit, acted.Seq);
        Compare($"{deed}");
    }

    private Deed Next(int number)
    {
        var kind = random.Next(100) switch
        {
            < 48 => What.Vote,
            < 55 => What.Claim,
            < 58 => What.Release,
            < 64 => What.Transfer,
            < 72 => What.Add,
            < 76 => What.Remove,
            < 79 => What.Consult,
            < 87 => What.Return,
            < 96 => What.Withdraw,
            _ => What.Late,
        };
        if (kind == What.Withdraw && model.Sent.Count > 0)
        {
            var of = model.Sent[random.Next(model.Sent.Count)];
            var by = random.Next(8) == 0 ? "乙" : deeds.First(deed => deed.Number == of).By;
            return new Deed(number, kind, "", "", by, "", now) { Of = of };
        }
        var stage = model.Stages[random.Next(model.Stages.Count)];
        if (kind == What.Late && stage.Step.Days > 0)
        {
            now = Max(now, DueOf(stage));
            return new Deed(number, kind, stage.Step.Name, "", "", "", now);
        }
        if (stage.Open.Count == 0)
            return new Deed(number, What.Late, stage.Step.Name, "", "", "", now);
        var some = kind == What.Remove && stage.Later.Count > 0 && random.Next(2) == 0 ? stage.Later : stage.Open;
        var task = some[random.Next(some.Count)];
        return OnTask(number, kind is What.Late or What.Withdraw ? What.Vote : kind, stage, task);
    }

    private Deed OnTask(int number, What kind, ReferenceModel.Stage stage, ReferenceModel.Asking task)
    {
        // A second task of one person at one step would be two of one name for the model: people who have had one are left out.
        var free = People.Where(one => !stage.Seen.Contains(one) && !stage.Step.People.Contains(one)).ToArray();
        var other = random.Next(10) == 0 || free.Length == 0 ? task.Who : free[random.Next(free.Length)];
        var deed = new Deed(number, kind, stage.Step.Name, task.Who, random.Next(30) == 0 ? "旁人" : task.Who, "", now)
        {
            Place = (SigningPlace)random.Next(3),
            Advises = random.Next(4) == 0,
            Straight = random.Next(2) == 0,
            Value = random.Next(3) == 0 ? "" : number.ToString(CultureInfo.InvariantCulture),
        };
        var isClaim = kind == What.Claim && task.IsClaimed; // doing it again is nothing
        return kind switch
        {
            What.Remove => deed with
            {
                By =
                    random.Next(2) == 0 ? Supervisor.Person
                    : task.AskedBy is { Length: > 0 } asker ? asker
                    : task.Kind == "part" ? stage.Open.Find(one => one.Kind == "named")?.Who ?? "旁人"
                    : "旁人",
            },
            What.Return => deed with { With = drawn.Steps.ElementAt(random.Next(drawn.Steps.Count())).Name },
            What.Transfer or What.Add or What.Consult => deed with { With = other },
            _ when isClaim || kind == What.Vote => deed with { What = What.Vote, With = OutcomeFor(stage, task) },
            _ => deed,
        };
    }

    private string OutcomeFor(ReferenceModel.Stage stage, ReferenceModel.Asking task) =>
        task.Kind switch
        {
            "part" => "HandedIn",
            "advice" or "adviser" => "Given",
            _ => random.Next(12) switch
            {
                < 8 => "Agree",
                < 10 => "Reject",
                _ => stage.Step.Votes ? "Abstain" : "Reject",
            },
        };

    private RunEvent? EventOf(Deed deed)
    {
        if (deed.What == What.Withdraw)
            return sentAs.TryGetValue(deed.Of, out var sent) ? new ActWithdrawn(now, Person(deed.By), sent.Visit, sent.Seq) : null;
        if (run.Visits.FirstOrDefault(one => one.Step == deed.Step) is not { } visit)
            return null;
        if (deed.What == What.Late)
            return visit.Timers.IsEmpty ? null : new DeadlinePassed(now, visit.Number, "overdue");
        var (by, number) = (deed.By == Supervisor.Person ? Supervisor : Person(deed.By), visit.Number);
        if (visit.Tasks.FirstOrDefault(one => one.To.Person == deed.Who) is not { } task)
            return deed.What == What.Remove && visit.Later.FirstOrDefault(one => one.To.Person == deed.Who) is { } later
                ? new SignerRemoved(now, by, number, later.Seq, "不需要")
                : null;
        var seq = task.Seq;
        return deed.What switch
        {
            What.Vote => new TaskCompleted(now, by, number, seq, deed.With, FilledFor(deed, task)),
            What.Claim => new TaskClaimed(now, by, number, seq),
            What.Release => new TaskReleased(now, by, number, seq),
            What.Transfer => new TaskTransferred(now, by, number, seq, deed.With, "外出"),
            What.Add => new SignerAdded(now, by, number, seq, deed.With, deed.Place, deed.Advises) { Reason = "需要" },
            What.Remove => new SignerRemoved(now, by, number, seq, "不需要"),
            What.Consult => new AdviceAsked(now, by, number, seq, deed.With, "怎么看？"),
            What.Return => new TaskSentBack(now, by, number, seq, VisitOf(deed.With), deed.Straight, "不全"),
            _ => throw new InvalidOperationException($"{deed.What}"),
        };
    }

    private int VisitOf(string step) => run.Trail!.Value.LastOrDefault(passed => passed.Step == step)?.Visit ?? 0;

    private ImmutableSortedDictionary<string, FieldValue> FilledFor(Deed deed, OpenTask task)
    {
        var name = deed.With switch
        {
            "HandedIn" => "part",
            "Given" => "opinion",
            _ => task.Asked is null ? drawn.Steps.First(step => step.Name == deed.Step).Field : null,
        };
        return name is null || (deed.Value.Length == 0 && name.StartsWith("f_", StringComparison.Ordinal))
            ? FieldJson.NoFields
            : FieldJson.NoFields.Add(name, FieldValue.Of(deed.Value.Length > 0 ? deed.Value : "有"));
    }

    private static Actor Person(string code) => new(code, [], []);

    private bool Decide(RunEvent happened)
    {
        if (ProcedureEngine.Decide(procedure, run, facts, TestCalendar.Flat, happened) is not Moved moved)
            return false;
        (run, facts) = (moved.Next, moved.Facts);
        return true;
    }

    /// <summary>What was drawn and tried, to be read when something is wrong.</summary>
    public string Story =>
        string.Join('\n', drawn.Steps.Select(step => $"{step} {string.Join(',', step.People)}").Concat(deeds.Select(deed => $"{deed}")));

    private DateTimeOffset DueOf(ReferenceModel.Stage stage) =>
        TestCalendar.Flat.Calendar.Due(stage.Entered, new TimeLimit(stage.Step.Days, Clock.CalendarDays));

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
