using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Versions;

/// <summary>
/// Changes a definition at random as administrators do: puts a step on a line, takes one out, renames, sets another limit. What may
/// not be published is drawn anew. The same for the same seed.
/// </summary>
/// <param name="stands">Steps that cases stand at: they are taken out more often than others.</param>
internal sealed class ChangedFlow(JsonObject before, IReadOnlyCollection<string> stands, int seed)
{
    private const int MostTries = 50;

    private readonly Random random = new(seed);

    /// <summary>The next version of the procedure.</summary>
    public static Procedure Of(JsonObject before, IReadOnlyCollection<string> stands, int seed)
    {
        var changed = new ChangedFlow(before, stands, seed);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (procedure, _) = ProcedureChecks.Publishable(changed.Drawn());
            if (procedure is not null)
                return procedure;
        }
        throw new InvalidOperationException($"Nothing that may be published came of seed {seed}.");
    }

    private DefinitionDocument Drawn()
    {
        var json = (JsonObject)before.DeepClone();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            Change(json);
        var document = DefinitionDocument.Read(json.ToJsonString()).Value;
        return document.As(document.Version + 1, published: true, latest: true);
    }

    private void Change(JsonObject json)
    {
        var (steps, lines) = ((JsonArray)json["root"]!["activities"]!, (JsonArray)json["root"]!["connections"]!);
        switch (random.Next(5))
        {
            case 0:
                Insert(steps, lines);
                break;
            case 1 or 2:
                Remove(steps, lines);
                break;
            case 3:
                Any(steps)["name"] = $"改名{random.Next(100).ToString(CultureInfo.InvariantCulture)}";
                break;
            default:
                Any(steps)["deadline"] = new JsonObject { ["amount"] = random.Next(1, 60), ["clock"] = "CalendarDays" };
                break;
        }
    }

    private void Insert(JsonArray steps, JsonArray lines)
    {
        var (line, id) = (Any(lines), $"new{random.Next(1_000_000).ToString(CultureInfo.InvariantCulture)}");
        var target = line["target"]!["activity"]!.GetValue<string>();
        steps.Add(
            (JsonNode)
                new JsonObject
                {
                    ["id"] = id,
                    ["name"] = id,
                    ["type"] = "CaseFlow.HumanTask",
                    ["who"] = new JsonObject { ["role"] = "handler" },
                    ["outcomes"] = new JsonArray(new JsonObject { ["name"] = "Done" }),
                }
        );
        line["target"]!["activity"] = id;
        lines.Add(
            (JsonNode)
                new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = id, ["port"] = "Done" },
                    ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
                }
        );
    }

    // Whatever led to the step leads to where its first line led.
    private void Remove(JsonArray steps, JsonArray lines)
    {
        var gone = random.Next(2) == 0 ? Any(steps) : Stood(steps) ?? Any(steps);
        var id = gone["id"]!.GetValue<string>();
        var onward = lines
            .FirstOrDefault(line => line!["source"]!["activity"]!.GetValue<string>() == id)
            ?["target"]!["activity"]!.GetValue<string>();
        if (onward is null || onward == id)
            return;
        steps.Remove(gone);
        foreach (var line in lines.ToArray())
        {
            if (line!["source"]!["activity"]!.GetValue<string>() == id)
                lines.Remove(line);
            else if (line["target"]!["activity"]!.GetValue<string>() == id)
                line["target"]!["activity"] = onward;
        }
    }

    private JsonObject? Stood(JsonArray steps) =>
        steps.OfType<JsonObject>().FirstOrDefault(step => stands.Contains(step["id"]!.GetValue<string>()));

    private JsonObject Any(JsonArray some) => some[random.Next(some.Count)]!.AsObject();
}
