using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>
/// Makes one of each kind of record by reflection, with something in every part: a kind that is added is made without being named.
/// </summary>
internal static class OneOfEach
{
    public static readonly DateTimeOffset Moment = new(2026, 9, 16, 1, 0, 0, TimeSpan.Zero);

    /// <summary>One of each kind below <typeparamref name="T"/> in the assembly of <typeparamref name="T"/>.</summary>
    public static IEnumerable<T> Of<T>() => KindsOf<T>().Select(Of<T>);

    public static IEnumerable<Type> KindsOf<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);

    public static T Of<T>(Type kind) => (T)Made(kind);

    private static object Made(Type kind)
    {
        var constructor = kind.GetConstructors().MaxBy(made => made.GetParameters().Length)
            ?? throw new InvalidOperationException($"{kind.Name} cannot be made from outside.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(part => Value(part.ParameterType, part.Name!))]);
        var given = constructor.GetParameters().Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var further in kind.GetProperties().Where(part => part.SetMethod is { IsPublic: true } && !given.Contains(part.Name)))
            further.SetValue(made, Value(further.PropertyType, further.Name));
        return made;
    }

    private static object Value(Type type, string name) => type switch
    {
        _ when type == typeof(string) => name.ToUpperInvariant() switch
        {
            "STEP" => "check",
            "FACE" => "work",
            "OUTCOME" => "Done",
            "PERSON" or "BY" => "handler",
            _ => name,
        },
        _ when type == typeof(int) => 1,
        _ when type == typeof(decimal) => 1.50m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => Moment,
        _ when type == typeof(Actor) => new Actor("handler", ["handler"], ["office"]),
        _ when type == typeof(Assignee) => Assignee.OfRole("handler"),
        _ when type == typeof(ImmutableSortedDictionary<string, FieldValue>) =>
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("note", FieldValue.Of("已核实"))]),
        { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
        { IsGenericType: true } when Nullable.GetUnderlyingType(type) is { } inner => Value(inner, name),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => ListOf(type.GenericTypeArguments[0], name),
        { IsAbstract: true } => Made(type.Assembly.GetTypes().First(kind => kind.IsSubclassOf(type) && !kind.IsAbstract)),
        _ => Made(type),
    };

    private static object ListOf(Type entry, string name)
    {
        var entries = (IList)Array.CreateInstance(entry, 1);
        entries[0] = Value(entry, name);
        return typeof(ImmutableArray).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(entry).Invoke(null, [entries])!;
    }
}
