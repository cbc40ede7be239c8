using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CaseFlow.Workflows.Engine;

/// <summary>The name under which events of a kind are stored. It never changes: old cases are read by it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>The kinds of events there are, found in this assembly.</summary>
internal static class StoredEvents
{
    private static readonly ImmutableArray<JsonDerivedType> All = Of(typeof(RunEvent).Assembly.GetTypes());

    /// <exception cref="InvalidOperationException">An event has no stored name, or two have the same.</exception>
    public static ImmutableArray<JsonDerivedType> Of(IEnumerable<Type> types)
    {
        var named = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        foreach (var type in types.Where(type => type.IsSubclassOf(typeof(RunEvent)) && !type.IsAbstract))
        {
            var name = type.GetCustomAttribute<StoredAsAttribute>()?.Name
                ?? throw new InvalidOperationException($"Event {type.Name} has no stored name.");
            if (!named.TryAdd(name, type))
                throw new InvalidOperationException($"Events {named[name].Name} and {type.Name} would both be stored as {name}.");
        }
        return [.. named.Select(kind => new JsonDerivedType(kind.Value, kind.Key))];
    }

    /// <summary>Tells the serializer of the kinds: a modifier of its contract.</summary>
    public static void Name(JsonTypeInfo contract)
    {
        if (contract.Type != typeof(RunEvent))
            return;
        contract.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var kind in All)
            contract.PolymorphismOptions.DerivedTypes.Add(kind);
    }
}
