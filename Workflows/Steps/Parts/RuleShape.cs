using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// How a rule is written: <c>{"field": "level", "is": "OneOf", "values": ["1", "2"]}</c>, joined by <c>{"all": […]}</c> and
/// <c>{"any": […]}</c>.
/// </summary>
internal static class RuleShape
{
    private sealed record Shape(string? Field, Comparison? Is, string? Value, string[]? Values, Shape[]? All, Shape[]? Any);

    /// <summary>The rule; one that never holds, with a finding, when it cannot be read.</summary>
    public static Condition Rule(this ActivitySource source, string input, JsonNode? json)
    {
        if (json is null)
        {
            source.Error("findings.rule.missing");
            return new Condition.Any([]);
        }
        return source.Read<Shape>(input, json) is { } shape ? Read(source, shape) : new Condition.Any([]);
    }

    private static Condition Read(ActivitySource source, Shape shape)
    {
        if (shape.All is not null)
            return new Condition.All([.. shape.All.Select(part => Read(source, part))]);
        if (shape.Any is not null)
            return new Condition.Any([.. shape.Any.Select(part => Read(source, part))]);
        if (string.IsNullOrWhiteSpace(shape.Field) || shape.Is is not { } comparison)
        {
            source.Error("findings.rule.incomplete");
            return new Condition.Any([]);
        }
        ImmutableArray<string> values =
            shape.Values is not null ? [.. shape.Values]
            : shape.Value is not null ? [shape.Value]
            : [];
        if (values.IsEmpty && comparison is not (Comparison.Filled or Comparison.Empty))
            source.Error("findings.rule.no-value", ("field", CaseFields.Called(shape.Field)));
        return new Condition.Test(shape.Field, comparison, values);
    }
}
