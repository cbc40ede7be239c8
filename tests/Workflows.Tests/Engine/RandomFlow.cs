using System.Globalization;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>
/// Draws a well-formed procedure at random, the same one for the same seed: tasks, waits, choices, nested blocks, ways back.
/// </summary>
internal sealed class RandomFlow(int seed)
{
    private readonly Random random = new(seed);
    private readonly Flow flow = Flow.Named($"random-{seed.ToString(CultureInfo.InvariantCulture)}")
        .Variable("leadUnit")
        .Variable("chosen");
    private int steps;

    public static Flow Of(int seed) => new RandomFlow(seed).Draw();

    private Flow Draw()
    {
        flow.Start();
        var open = Section(["start"], [], depth: 3);
        flow.Finish();
        return Connect(open, "end");
    }

    private Flow Connect(IEnumerable<string> open, string to) => flow.Lines([.. open.Select(from => $"{from} -> {to}")]);

    private string Next() => $"s{(++steps).ToString(CultureInfo.InvariantCulture)}";

    // Draws some steps after the open ends; answers with the ends that are then open. Ways back lead to steps in reach.
    private List<string> Section(List<string> open, List<string> reach, int depth)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
            open = Step(open, reach, depth);
        return open;
    }

    private List<string> Step(List<string> open, List<string> reach, int depth) =>
        random.Next(depth > 0 ? 10 : 7) switch
        {
            0 or 1 or 2 => Task(open, reach),
            3 => Units(open, reach),
            4 => Single(open, id => flow.Report(id).With(new { deadline = new { amount = 30, clock = "CalendarDays" } }), "End"),
            5 => Single(open, id => flow.Delay(id, random.Next(1, 500)), "Done"),
            6 => Single(
                open,
                id =>
                    _ =
                        random.Next(2) == 0
                            ? flow.Set(id, "level", random.Next(1, 4).ToString(CultureInfo.InvariantCulture))
                            : flow.Notify(id, "{title}"),
                "Done"
            ),
            7 => Choice(open, reach, depth),
            _ => Block(open, reach, depth),
        };

    private List<string> Single(List<string> open, Action<string> draw, string port)
    {
        var id = Next();
        draw(id);
        Connect(open, id);
        return [$"{id}.{port}"];
    }

    private List<string> Task(List<string> open, List<string> reach)
    {
        var id = Next();
        var timed = random.Next(3) != 0;
        var late = timed && random.Next(2) == 0;
        flow.Task(id, "Done", "Back")
            .With(
                new
                {
                    form = new object[]
                    {
                        new
                        {
                            name = "report",
                            type = "Text",
                            requiredFor = new[] { "Done" },
                        },
                        new { name = "chosen", type = "Units" },
                    },
                    deadline = timed
                        ? new
                        {
                            amount = random.Next(1, 20),
                            clock = "WorkingDays",
                            overdue = late ? "Late" : null,
                            from = random.Next(2) == 0 ? "discoveredAt" : null,
                        }
                        : null,
                }
            );
        if (random.Next(3) == 0)
            flow.With(
                new
                {
                    who = new
                    {
                        role = "handler",
                        unitField = "leadUnit",
                        notBy = reach.Take(1),
                    },
                }
            );
        Connect(open, id);
        reach.Add(id);
        flow.Lines($"{id}.Back -> {reach[random.Next(reach.Count)]}");
        return late ? [$"{id}.Done", $"{id}.Late"] : [$"{id}.Done"];
    }

    private List<string> Units(List<string> open, List<string> reach)
    {
        var id = Next();
        flow.Units(id, "甲", "乙", "丙").With(new { join = new[] { "All", "Any", "Count" }[random.Next(3)], count = 2 });
        if (random.Next(2) == 0)
            flow.With(new { units = new { field = "chosen" }, deadline = new { amount = 5, clock = "WorkingDays" } });
        Connect(open, id);
        reach.Add(id);
        flow.Lines($"{id}.Object -> {reach[random.Next(reach.Count)]}");
        return [$"{id}.Done"];
    }

    private List<string> Choice(List<string> open, List<string> reach, int depth)
    {
        var id = Next();
        flow.Switch(id, "level", "1", "2");
        Connect(open, id);
        return [.. Section([$"{id}.1"], reach, depth - 1), .. Section([$"{id}.2"], reach, depth - 1), $"{id}.Default"];
    }

    private List<string> Block(List<string> open, List<string> reach, int depth)
    {
        var fork = Next();
        var branches = Enumerable.Range(1, random.Next(2, 4)).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        flow.Fork(fork, branches);
        Connect(open, fork);
        var ends = branches.SelectMany(branch => Section([$"{fork}.{branch}"], [.. reach], depth - 1)).ToArray();
        var join = Next();
        flow.Join(join, new[] { "WaitAll", "WaitAny", "WaitCount" }[random.Next(3)], 2);
        Connect(ends, join);
        return [$"{join}.Done"];
    }
}
