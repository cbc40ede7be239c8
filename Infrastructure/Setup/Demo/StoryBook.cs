using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>The stories of the demo office with the phrases and routines that they share, as they lie beside this file.</summary>
internal sealed record StoryBook(ImmutableArray<Story> Stories, ImmutableSortedDictionary<string, FieldValue> Phrases)
{
    private const string PhrasesFile = "phrases.json";

    // A misspelt member would silently leave something out.
    private static readonly JsonSerializerOptions Json = new(EngineJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="Routines">Acts that many paths have in common, by name.</param>
    private sealed record Shared(ImmutableSortedDictionary<string, FieldValue> Phrases, Dictionary<string, JsonElement[]> Routines);

    private sealed record Written(
        string Title,
        string Body,
        string Source,
        string Category,
        string Found,
        JsonElement[] Path,
        string? Procedure,
        string? Region,
        bool? Complete,
        ImmutableSortedDictionary<string, FieldValue>? Says
    );

    private sealed record WrittenAct(
        string Act,
        ImmutableSortedDictionary<string, FieldValue>? Says,
        Dictionary<string, ImmutableArray<string>>? Attach
    );

    public static StoryBook Read()
    {
        var shared = Read<Shared>(PhrasesFile);
        var files = DemoFiles.Names().Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name != PhrasesFile);
        return new StoryBook(
            [.. files.Order(StringComparer.Ordinal).SelectMany(Read<Written[]>).Select(one => Of(one, shared))],
            shared.Phrases
        );
    }

    private static T Read<T>(string file)
    {
        using var stream = DemoFiles.Open(file);
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new JsonException($"{file} is empty.");
    }

    private static Story Of(Written one, Shared shared)
    {
        var story = new Story(
            one.Title,
            one.Body,
            one.Source,
            one.Category,
            one.Found,
            [.. one.Path.SelectMany(line => Acts(line, shared))]
        )
        {
            Region = one.Region,
            Complete = one.Complete ?? true,
            Says = one.Says ?? FieldJson.NoFields,
        };
        return one.Procedure is { } procedure ? story with { Procedure = procedure } : story;
    }

    private static IEnumerable<Act> Acts(JsonElement line, Shared shared)
    {
        if (line.ValueKind == JsonValueKind.Object)
            return [Of(line.Deserialize<WrittenAct>(Json)!)];
        var text = line.GetString()!;
        return shared.Routines.TryGetValue(text, out var routine) ? routine.SelectMany(step => Acts(step, shared)) : [Act.Of(text)];
    }

    private static Act Of(WrittenAct written)
    {
        var act = Act.Of(written.Act);
        return act with
        {
            Says = written.Says ?? act.Says,
            Attach = written.Attach?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? act.Attach,
        };
    }
}
