using System.Text.Json.Nodes;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>A finding as tests/contract has it, without its sentences.</summary>
internal static class WrittenFinding
{
    public static JsonObject Of(Finding finding) =>
        new()
        {
            ["said"] = finding.Text.Code,
            ["weight"] = finding.Weight.ToString(),
            ["step"] = finding.Step,
            ["values"] = new JsonObject(
                finding.Text.Values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)Value(value.Value)))
            ),
        };

    // Words in both languages are written in the first; the sentences show both.
    private static JsonValue Value(SayingValue value) =>
        value switch
        {
            SayingValue.Text text => JsonValue.Create(text.Value),
            SayingValue.Number number => JsonValue.Create(number.Value),
            SayingValue.Named named => JsonValue.Create(named.Value.Zh),
            SayingValue.Phrase phrase => JsonValue.Create(phrase.Value.Chinese()),
            _ => throw new InvalidOperationException($"No finding has a value such as {value}."),
        };
}
