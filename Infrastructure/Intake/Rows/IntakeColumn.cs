using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// What an intake file can tell about an item: its number where it comes from, and every field of a case that may be imported
/// (<see cref="CaseFields.Importable"/>; the fields of the step 采集, basis §2a, less what only the office itself makes).
/// There is deliberately no column for the author: the product answers problems and never profiles the people who raise them.
/// A response level is missing too: it is the result of the assessment (研判), not something that a file may claim.
/// </summary>
/// <param name="Field">Null for the number.</param>
[JsonConverter(typeof(IntakeColumnJson))]
public sealed record IntakeColumn(CaseField? Field)
{
    /// <summary>The number that the item has where it comes from; duplicates are recognised by it.</summary>
    public static readonly IntakeColumn MessageId = new(Field: null);

    /// <summary>Every column, in the order in which a table has them.</summary>
    public static readonly ImmutableArray<IntakeColumn> All =
    [
        MessageId,
        .. CaseFields.Importable.Select(field => new IntakeColumn(field)),
    ];

    /// <summary>As choices of a person and the API name it, e.g. <c>PostedAt</c>.</summary>
    public string Name =>
        Field?.Name switch
        {
            null => nameof(MessageId),
            CaseFields.DiscoveredAt => "FoundAt",
            var name => char.ToUpperInvariant(name[0]) + name[1..],
        };

    public bool Required => Field is { Required: true };

    /// <summary>The column of a field.</summary>
    /// <exception cref="InvalidOperationException">The field cannot be imported.</exception>
    public static IntakeColumn Of(string field) => All.First(column => column.Field?.Name == field);

    /// <summary>The column of a name, whose case does not matter; null when there is none.</summary>
    public static IntakeColumn? Find(string name) =>
        All.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
