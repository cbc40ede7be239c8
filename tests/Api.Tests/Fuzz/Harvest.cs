using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>What the service has answered so far, by the names under which it said it: what is asked next is taken from there.</summary>
internal sealed class Harvest
{
    /// <summary>Under this name lie whole procedures, as they are exported.</summary>
    public const string Definition = "definition";

    private const int MostOfAName = 40;
    private const int MostObjects = 400;

    private readonly Dictionary<string, List<JsonNode>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Area, JsonObject Object)> objects = [];

    /// <param name="area">Of the address that answered.</param>
    public void Keep(string area, JsonNode? answer, Random random)
    {
        switch (answer)
        {
            case JsonObject one:
                if (one["root"] is JsonObject)
                    Add(Named(Definition), one, MostOfAName, random);
                Add(objects, (area, one), MostObjects, random);
                foreach (var (name, value) in one.ToArray())
                {
                    if (value is not null)
                    {
                        Add(Named($"{area}:{name}"), value, MostOfAName, random);
                        Add(Named(name), value, MostOfAName, random);
                    }
                    Keep(area, value, random);
                }
                break;
            case JsonArray many:
                foreach (var value in many)
                    Keep(area, value, random);
                break;
        }
    }

    /// <summary>A value that was answered under this name, in this area if it can be.</summary>
    public JsonNode? Pick(string area, string name, Random random)
    {
        foreach (var known in Names(area, name))
        {
            if (byName.TryGetValue(known, out var values))
                return values[random.Next(values.Count)].DeepClone();
        }
        return null;
    }

    /// <summary>An object that has all of these names: its parts belong together.</summary>
    /// <param name="area">Where it should have been found.</param>
    public JsonObject? With(string area, IReadOnlyCollection<string> names, Random random)
    {
        var fitting = objects
            .Where(one => names.All(name => one.Object[name] is JsonValue))
            .ToLookup(one => one.Area == area, one => one.Object);
        var best = fitting[true].Any() ? fitting[true].ToArray() : [.. fitting[false]];
        return best.Length == 0 ? null : best[random.Next(best.Length)];
    }

    private static IEnumerable<string> Names(string area, string name)
    {
        yield return $"{area}:{name}";
        if (name.EndsWith("Id", StringComparison.Ordinal))
        {
            yield return $"{name[..^2]}s:id";
            yield return $"{area}:id";
        }
        yield return name;
    }

    private List<JsonNode> Named(string name)
    {
        if (!byName.TryGetValue(name, out var values))
            byName[name] = values = [];
        return values;
    }

    private static void Add<T>(List<T> kept, T value, int most, Random random)
    {
        if (kept.Count < most)
            kept.Add(value);
        else
            kept[random.Next(most)] = value;
    }
}
