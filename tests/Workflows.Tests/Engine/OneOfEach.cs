using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>
/// Makes one of each kind of record by reflection, with something in every part: a kind that is added is made without being named.
/// </summary>
internal static class OneOfEach
{
    public static readonly DateTimeOffset Moment = new(2026, 9, 16, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What parts of these names hold: somebody, and places that <c>TestProcedures.Plain</c> knows.</summary>
    private static readonly Dictionary<string, object> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["step"] = "check",
        ["face"] = "work",
        ["outcome"] = "Done",
        ["person"] = "handler",
        ["by"] = "handler",
        ["rung"] = "due",
    };

    private const string Filled = "filled in";

    /// <summary>One of each kind below <typeparamref name="T"/> in the assembly of <typeparamref name="T"/>.</summary>
    /// <param name="given">Parts by their names that hold something else.</param>
    public static IEnumerable<T> Of<T>(params (string Name, object Value)[] given) => KindsOf<T>().Select(kind => Of<T>(kind, given));

    public static IEnumerable<Type> KindsOf<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);

    public static T Of<T>(Type kind, params (string Name, object Value)[] given)
    {
        var parts = new Dictionary<string, object>(Named, StringComparer.OrdinalIgnoreCase);
        if (kind.IsSubclassOf(typeof(TaskActed)) && FormOf(kind) is { IsEmpty: false } filled)
            parts[Filled] = filled;
        foreach (var (name, value) in given)
            parts[name] = value;
        return (T)Made(kind, parts);
    }

    private static object Made(Type kind, IReadOnlyDictionary<string, object> parts)
    {
        var constructor = kind.GetConstructors().MaxBy(made => made.GetParameters().Length)
            ?? throw new InvalidOperationException($"{kind.Name} cannot be made from outside.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(part => Value(part.ParameterType, part.Name!, parts))]);
        var taken = constructor.GetParameters().Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var further in kind.GetProperties().Where(part => part.SetMethod is { IsPublic: true } && !taken.Contains(part.Name)))
            further.SetValue(made, Value(further.PropertyType, further.Name, parts));
        return made;
    }

    private static object Value(Type type, string name, IReadOnlyDictionary<string, object> parts) =>
        type switch
        {
            _ when parts.TryGetValue(name, out var given) && type.IsInstanceOfType(given) => given,
            _ when type == typeof(string) => name,
            _ when type == typeof(Saying) => Saying.Verbatim(name),
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(decimal) => 1.50m,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTimeOffset) => Moment,
            _ when type == typeof(Actor) => new Actor("handler", ["handler"], ["office"]),
            _ when type == typeof(Saying) => Saying.Verbatim(name),
            _ when type == typeof(Assignee) => Assignee.OfRole("handler"),
            _ when type == typeof(ImmutableSortedDictionary<string, FieldValue>) && parts.TryGetValue(Filled, out var filled) => filled,
            _ when type == typeof(ImmutableSortedDictionary<string, FieldValue>) => ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create("category", FieldValue.Of("城管"))]
            ),
            _ when type == typeof(ImmutableSortedDictionary<string, string>) => ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create("check", "review")]
            ),
            { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
            { IsGenericType: true } when Nullable.GetUnderlyingType(type) is { } inner => Value(inner, name, parts),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => ListOf(
                type.GenericTypeArguments[0],
                name,
                parts
            ),
            { IsAbstract: true } => Made(type.Assembly.GetTypes().First(kind => kind.IsSubclassOf(type) && !kind.IsAbstract), parts),
            _ => Made(type, parts),
        };

    /// <summary>What an act that asks for a form of its own is handed, whatever the task.</summary>
    private static ImmutableSortedDictionary<string, FieldValue> FormOf(Type kind) =>
        TaskActs
            .All.Single(act => act.Event == kind)
            .Asks(new TaskFace(Saying.Verbatim("check"), null, Form.Empty, []))
            .Fields.ToImmutableSortedDictionary(field => field.Name, ValueOf, StringComparer.Ordinal);

    private static FieldValue ValueOf(FormField field) =>
        field.Type.Shape switch
        {
            ValueShape.Line or ValueShape.Lines => FieldValue.Of("investigator"),
            ValueShape.Number => FieldValue.Of(1),
            ValueShape.YesNo => FieldValue.Of(true),
            ValueShape.Day => FieldValue.Of("2026-09-18"),
            ValueShape.Moment => FieldValue.Of(Moment),
            ValueShape.Several => FieldValue.Of(["investigator"]),
        };

    private static object ListOf(Type entry, string name, IReadOnlyDictionary<string, object> parts)
    {
        var entries = (IList)Array.CreateInstance(entry, 1);
        entries[0] = Value(entry, name, parts);
        return typeof(ImmutableArray)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(entry)
            .Invoke(null, [entries])!;
    }
}
