using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Something that happened to a run. The engine has no clock: every event says when it happened (UTC).
/// Events are stored as they stand, under the name that <see cref="StoredAsAttribute"/> gives them; feeding them to the engine again
/// gives the same run.
/// </summary>
public abstract record RunEvent([property: JsonPropertyOrder(1)] DateTimeOffset At, Actor By)
{
    /// <summary>Who did it; <see cref="Actor.System"/> for the program itself.</summary>
    [JsonPropertyOrder(-3)]
    public virtual Actor By { get; init; } = By;

    /// <summary>Fields of the case that it writes, as they were entered; none for most.</summary>
    public virtual ImmutableSortedDictionary<string, FieldValue> Entered() => FieldJson.NoFields;

    /// <summary>The same with other fields of the case; for an event that writes some.</summary>
    public virtual RunEvent With(ImmutableSortedDictionary<string, FieldValue> entered) =>
        throw new InvalidOperationException($"{GetType().Name} writes no fields.");
}
