using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Handover;

/// <summary>Where a procedure names a person by their code: who does a step, whom a rung or a notice tells, what a field is compared with or set to.</summary>
public static class PeopleInDefinition
{
    private const string Prefix = "person:";

    /// <summary>The kinds of inputs in which a person can be named.</summary>
    public static readonly ImmutableArray<InputEditor> Inputs =
    [
        InputEditor.Who,
        InputEditor.Signers,
        InputEditor.Ladder,
        InputEditor.Recipients,
        InputEditor.Rule,
        InputEditor.Cases,
        InputEditor.Assignments,
        InputEditor.Outcomes,
    ];

    private static readonly string[] Holding = ["person", "people", "persons", "value", "values"];
    private const string Sets = "sets";

    /// <summary>What the steps are called that name a person.</summary>
    public static ImmutableArray<string> Steps(DefinitionDocument document, string person) =>
        [
            .. document
                .Activities.Where(activity => InputsOf(activity).Any(input => Names(activity[input], person)))
                .Select(activity => ActivitySource.TextOf(activity["name"]) ?? ActivitySource.TextOf(activity["id"]) ?? ""),
        ];

    /// <summary>The same with the steps of the procedures that it carries, which are changed where those are drawn.</summary>
    public static ImmutableArray<string> StepsOfWhole(DefinitionDocument document, string person) =>
        [.. Steps(document, person), .. Composition.CarriedBy(document).Values.SelectMany(called => StepsOfWhole(called, person))];

    /// <summary>The same with another person wherever it names the one.</summary>
    public static OrRefusal<DefinitionDocument> With(DefinitionDocument document, string from, string to)
    {
        var copy = DefinitionDocument.Read(document.Write());
        if (copy.Refusal is not null)
            return copy;
        foreach (var activity in copy.Value.Activities)
        {
            foreach (var input in InputsOf(activity))
                Replace(activity[input], from, to);
        }
        return DefinitionDocument.Read(copy.Value.Write());
    }

    private static IEnumerable<string> InputsOf(JsonObject activity) =>
        StepTypes
            .Find(ActivitySource.TextOf(activity["type"]) ?? "")
            ?.Descriptor.Inputs.Where(input => Inputs.Contains(input.Editor))
            .Select(input => input.Name)
        ?? [];

    private static bool Names(JsonNode? node, string person) => node is not null && Replace(node.DeepClone(), person, person);

    /// <returns>Whether the person was named.</returns>
    private static bool Replace(JsonNode? node, string from, string to) =>
        node is JsonObject wrapped && wrapped["expression"] is JsonObject expression
            ? InExpression(expression, from, to)
            : Replace(node, "", from, to);

    // Elsa writes an object as a text that holds JSON.
    private static bool InExpression(JsonObject expression, string from, string to)
    {
        if (ActivitySource.TextOf(expression["value"]) is not { } text || ActivitySource.TextOf(expression["type"]) is "Literal" or null)
            return Replace(expression["value"], "", from, to);
        try
        {
            var parsed = JsonNode.Parse(text);
            if (!Replace(parsed, "", from, to))
                return false;
            expression["value"] = parsed!.ToJsonString();
            return true;
        }
        catch (JsonException)
        {
            return false; // what cannot be read names nobody: the checks say what it is
        }
    }

    private static bool Replace(JsonNode? node, string key, string from, string to)
    {
        var found = false;
        if (node is JsonObject parts)
        {
            foreach (var (name, part) in parts.ToArray())
            {
                var inside = key == Sets ? Holding[0] : name;
                if (Is(part, inside, from, to) is { } written)
                    (parts[name], found) = (written, true);
                else
                    found |= Replace(part, inside, from, to);
            }
        }
        else if (node is JsonArray entries)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (Is(entries[i], key, from, to) is { } written)
                    (entries[i], found) = (written, true);
                else
                    found |= Replace(entries[i], key, from, to);
            }
        }
        return found;
    }

    private static JsonValue? Is(JsonNode? part, string key, string from, string to)
    {
        if (ActivitySource.TextOf(part) is not { } text)
            return null;
        if (text == Prefix + from)
            return JsonValue.Create(Prefix + to);
        return text == from && Holding.Contains(key, StringComparer.Ordinal) ? JsonValue.Create(to) : null;
    }
}
