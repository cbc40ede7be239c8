using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>Adds properties that nobody knows to a JSON tree, the same ones for the same seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Texts = ["", "文字", "a\"b\\c", "<b>&'", "\u0001\u2028", "😀", "System.String", "1e5"];

    private readonly Random random = new(seed);

    public void Sprinkle(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var child in json.Select(part => part.Value).ToArray())
                    Sprinkle(child);
                for (var count = random.Next(3); count > 0; count--)
                    json[$"x-{random.Next(1000)} 未知"] = Value(3);
                break;
            case JsonArray list:
                foreach (var child in list)
                    Sprinkle(child);
                break;
        }
    }

    private JsonNode? Value(int depth) =>
        random.Next(depth > 0 ? 8 : 6) switch
        {
            0 => null,
            1 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
            2 => JsonValue.Create(random.Next()),
            3 => JsonNode.Parse("1.2300e-7"),
            4 => JsonNode.Parse("123456789012345678901234567890"),
            5 => JsonValue.Create(random.Next(2) == 0),
            6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
            _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(number => KeyValuePair.Create($"p{number}", Value(depth - 1)))),
        };
}
