using System.Text.Json;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Figures;

/// <summary>What was entered in a case, as far as its reader may read it.</summary>
internal readonly record struct EnteredFields(JsonDocument Fields, FieldSight Sight)
{
    /// <summary>Null where nothing was entered, or nothing that the reader may read.</summary>
    public JsonElement? Of(string field) => Sight.IsOpen(field) && Fields.RootElement.TryGetProperty(field, out var value) ? value : null;

    public string? Text(string field) => Of(field) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public DateTimeOffset? Moment(string field) =>
        Of(field) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTimeOffset(out var moment) ? moment : null;
}
