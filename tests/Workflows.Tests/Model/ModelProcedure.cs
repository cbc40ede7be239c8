using CaseFlow.Workflows.Tests.Acts;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>How a step of a model procedure is decided.</summary>
internal enum Deciding
{
    One,
    All,
    AllHeard,
    Any,
    Count,
    Veto,
    Share,
    InTurn,
    Lead,
}

/// <param name="Branch">Name of the branch that it stands in; empty outside of the fork.</param>
/// <param name="People">Those whom it asks, the lead before the assistants.</param>
/// <param name="Needed">Votes, or percent.</param>
/// <param name="Days">Time limit in calendar days; 0 for none.</param>
internal sealed record ModelStep(string Name, string Branch, int Place, Deciding Deciding, string[] People, int Needed, int Days)
{
    public bool Votes => Deciding is not (Deciding.One or Deciding.Lead);

    /// <summary>The field that its form asks for; null where it has none.</summary>
    public string? Field => Votes ? null : $"f_{Name}";
}

/// <summary>
/// a → b → (fork: left l1 → l2 → l3, right r1 → r2) → c → d → end; every step decided in a way of its own. What is against, and a deadline that
/// passes, leads back to the first step of the branch.
/// </summary>
internal sealed class ModelProcedure
{
    public static readonly string[] Branches = ["left", "right"];

    private static readonly string[] Pool = ["甲", "乙", "丙", "丁"];

    public ModelProcedure(Random random)
    {
        Before = Chain(random, "", 0, "a", "b");
        Branched = new() { ["left"] = Chain(random, "left", 0, "l1", "l2", "l3"), ["right"] = Chain(random, "right", 0, "r1", "r2") };
        After = Chain(random, "", Before.Length, "c", "d");
    }

    public ModelStep[] Before { get; }

    public Dictionary<string, ModelStep[]> Branched { get; }

    public ModelStep[] After { get; }

    public IEnumerable<ModelStep> Steps => [.. Before, .. Branched["left"], .. Branched["right"], .. After];

    /// <summary>Steps of the branch that come before another, nearest last.</summary>
    public IEnumerable<ModelStep> Earlier(ModelStep step) =>
        step.Branch.Length > 0 ? Branched[step.Branch].Take(step.Place) : Before.Concat(After).Take(step.Place);

    public ModelStep FirstOf(ModelStep step) => step.Branch.Length > 0 ? Branched[step.Branch][0] : Before[0];

    public Flow Drawn()
    {
        var flow = Flow.Named("model").Start().Fork("fork", Branches).Join("join").Finish();
        foreach (var step in Steps)
            Draw(flow, step);
        flow.Lines("start -> a", "fork.left -> l1", "fork.right -> r1", "join -> c");
        Connect(flow, Before, "fork");
        Connect(flow, After, "end");
        foreach (var branch in Branches)
            Connect(flow, Branched[branch], "join");
        return flow;
    }

    private static ModelStep[] Chain(Random random, string branch, int place, params string[] names) =>
        [.. names.Select((name, at) => Step(random, name, branch, place + at))];

    private static ModelStep Step(Random random, string name, string branch, int place)
    {
        var deciding = (Deciding)random.Next(Enum.GetValues<Deciding>().Length);
        var count = deciding == Deciding.One ? 1 : random.Next(2, 4);
        var people = Pool.OrderBy(_ => random.Next()).Take(count).ToArray();
        var needed = deciding == Deciding.Share ? random.Next(1, 101) : random.Next(1, count + 1);
        return new ModelStep(name, branch, place, deciding, people, needed, random.Next(3) == 0 ? random.Next(1, 4) : 0);
    }

    private static void Draw(Flow flow, ModelStep step)
    {
        if (step.Votes)
            flow.SignedBy(step.Name, RuleOf(step), step.People);
        else
            flow.Add(
                step.Deciding == Deciding.One ? "CaseFlow.HumanTask" : "CaseFlow.LeadTask",
                step.Name,
                new
                {
                    who = new { person = step.People[0] },
                    assistants = step.People.Skip(1).Select(person => new { person }),
                    form = new[] { new { name = step.Field, type = "Text" } },
                    outcomes = new[] { new { name = "Agree" }, new { name = "Reject" } },
                }
            );
        if (step.Days > 0)
            flow.With(
                new
                {
                    deadline = new
                    {
                        amount = step.Days,
                        clock = "CalendarDays",
                        overdue = "Late",
                    },
                }
            );
    }

    private static object RuleOf(ModelStep step) =>
        step.Deciding switch
        {
            Deciding.All => new { rule = "All" },
            Deciding.AllHeard => new { rule = "All", hearsAll = true },
            Deciding.Any => new { rule = "Any" },
            Deciding.Count => new { rule = "Count", count = step.Needed },
            Deciding.Veto => new
            {
                rule = "Count",
                count = step.Needed,
                veto = true,
            },
            Deciding.Share => new { rule = "Share", share = step.Needed },
            _ => new { rule = "InTurn" },
        };

    private static void Connect(Flow flow, ModelStep[] chain, string last)
    {
        for (var at = 0; at < chain.Length; at++)
        {
            var (step, first) = (chain[at], chain[0].Name == "c" ? "a" : chain[0].Name);
            flow.Lines($"{step.Name}.Agree -> {(at + 1 < chain.Length ? chain[at + 1].Name : last)}", $"{step.Name}.Reject -> {first}");
            if (step.Days > 0)
                flow.Lines($"{step.Name}.Late -> {first}");
        }
    }
}
