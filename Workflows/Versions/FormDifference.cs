using System.Text.Json.Nodes;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Versions;

/// <summary>Who sees a field of a form and who fills it in, told field by field: whoever publishes must not overlook it.</summary>
internal static class FormDifference
{
    private static readonly (string List, string By, string ByAll)[] Kept =
    [
        ("seenBy", "versions.field-seen-by", "versions.field-seen-by-all"),
        ("editedBy", "versions.field-edited-by", "versions.field-edited-by-all"),
    ];

    /// <returns>The sentences, and whether that is all in which the forms differ.</returns>
    public static (ImmutableArray<Saying> Told, bool IsAll) Of(DrawnStep old, DrawnStep step, InputDescriptor input)
    {
        var (before, after) = (FieldsIn(old.Value(input.Name)), FieldsIn(step.Value(input.Name)));
        var told = ImmutableArray.CreateBuilder<Saying>();
        foreach (var field in after)
        {
            var was = before.FirstOrDefault(one => NameOf(one) == NameOf(field));
            foreach (var (list, by, byAll) in Kept)
            {
                var (had, has) = (RolesIn(was, list), RolesIn(field, list));
                if (!had.SequenceEqual(has, StringComparer.Ordinal))
                    told.Add(Told(step, field, has.Length == 0 ? byAll : by, has));
            }
        }
        return (told.ToImmutable(), JsonNode.DeepEquals(Open(before), Open(after)));
    }

    private static Saying Told(DrawnStep step, JsonObject field, string said, string[] roles) =>
        Saying.Of(
            said,
            ("step", step.Name),
            ("field", ActivitySource.TextOf(field["label"]) is { Length: > 0 } label ? label : NameOf(field)),
            ("roles", SayingValue.List(roles.Select(Roles.NameOf)))
        );

    private static string NameOf(JsonObject field) => ActivitySource.TextOf(field["name"]) ?? "";

    private static string[] RolesIn(JsonObject? field, string list) =>
        [.. (field?[list] as JsonArray ?? []).Select(ActivitySource.TextOf).OfType<string>()];

    private static JsonObject[] FieldsIn(JsonNode? form) => [.. (form as JsonArray ?? []).OfType<JsonObject>()];

    private static JsonArray Open(JsonObject[] fields) =>
        [
            .. fields.Select(field =>
            {
                var open = (JsonObject)field.DeepClone();
                foreach (var (list, _, _) in Kept)
                    open.Remove(list);
                return open;
            }),
        ];
}
