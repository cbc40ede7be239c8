using System.Collections.Frozen;

namespace CaseFlow.Domain.Fields;

/// <summary>All field types of this program, found in this assembly.</summary>
public static class FieldTypes
{
    public static ImmutableArray<FieldType> All { get; } =
    [
        .. typeof(FieldType)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FieldType)) && !type.IsAbstract)
            .Select(type => (FieldType)Activator.CreateInstance(type)!)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, FieldType> ByName = All.ToFrozenDictionary(
        type => type.Name,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The type of a name, whose case does not matter; null when there is none.</summary>
    public static FieldType? Find(string name) => ByName.GetValueOrDefault(name);
}
