using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Fills in a form as a hurried person does: what the chosen outcome demands, with the plainest value, and nothing more.</summary>
internal static class FilledForm
{
    /// <param name="task">The task as the API shows it.</param>
    /// <param name="given">An object whose members win over the plain values.</param>
    public static JsonObject For(JsonElement task, string outcome, object? given, DateTimeOffset now)
    {
        var fields = JsonSerializer.SerializeToNode(given ?? new { })!.AsObject();
        var offered = task.GetProperty("outcomes").EnumerateArray().Where(one => one.GetProperty("name").GetString() == outcome);
        var required = offered
            .SelectMany(one => one.GetProperty("requiredFields").EnumerateArray())
            .Select(name => name.GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var field in task.GetProperty("form").EnumerateArray())
        {
            var name = field.GetProperty("name").GetString()!;
            if (required.Contains(name) && !fields.ContainsKey(name))
                fields[name] = Plain(field, now);
        }
        return fields;
    }

    private static JsonNode? Plain(JsonElement field, DateTimeOffset now) =>
        field.GetProperty("type").GetString() switch
        {
            "Text" when field.GetProperty("name").GetString()!.EndsWith("Url", StringComparison.Ordinal) =>
                "https://office.example/answers/1",
            "Text" or "LongText" => field.GetProperty("label").GetString(),
            "Number" => 1,
            "Date" => now.ToString("yyyy-MM-dd", null),
            "Moment" => now.ToString("yyyy-MM-ddTHH:mm:sszzz", null),
            "Choice" => field.GetProperty("choices")[0].GetProperty("value").GetString(),
            "YesNo" => true,
            var other => throw new InvalidOperationException($"A test must give the {other} field {field.GetProperty("name")} itself."),
        };
}
