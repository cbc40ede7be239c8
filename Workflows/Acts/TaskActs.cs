using System.Collections.Frozen;

namespace CaseFlow.Workflows.Acts;

/// <summary>All acts on tasks of this program, found in this assembly.</summary>
public static class TaskActs
{
    private static readonly ActRegister Register = new(typeof(TaskAct).Assembly.GetTypes());

    /// <summary>By their names.</summary>
    public static IEnumerable<TaskAct> All => Register.ByName.Values;

    public static TaskAct? Find(string name) => Register.ByName.GetValueOrDefault(name);

    public static TaskAct Of(TaskActed acted) => Register.Of(acted.GetType());

    public static TaskAct Of<TEvent>()
        where TEvent : TaskActed => Register.Of(typeof(TEvent));
}

/// <summary>Acts by name and by event.</summary>
internal sealed class ActRegister
{
    private readonly FrozenDictionary<Type, TaskAct> byEvent;

    /// <exception cref="InvalidOperationException">Two acts have one name or one event, or an event has no act, or an act no
    /// event.</exception>
    public ActRegister(IReadOnlyCollection<Type> types)
    {
        var acts = types
            .Where(type => type.IsSubclassOf(typeof(TaskAct)) && !type.IsAbstract)
            .Select(type => (TaskAct)Activator.CreateInstance(type, nonPublic: true)!)
            .ToArray();
        ByName = Single(acts, act => act.Name, "are both called").ToImmutableSortedDictionary(StringComparer.Ordinal);
        byEvent = Single(acts, act => act.Event, "both belong to the event").ToFrozenDictionary();
        var idle = types.FirstOrDefault(type => type.IsSubclassOf(typeof(TaskActed)) && !type.IsAbstract && !byEvent.ContainsKey(type));
        if (idle is not null)
            throw new InvalidOperationException($"Event {idle.Name} has no act.");
        if (acts.FirstOrDefault(act => !types.Contains(act.Event)) is { } eventless)
            throw new InvalidOperationException(
                $"{eventless.GetType().Name} has no event: {eventless.Event.Name} is no part of the program."
            );
    }

    public ImmutableSortedDictionary<string, TaskAct> ByName { get; }

    public TaskAct Of(Type happened) =>
        byEvent.GetValueOrDefault(happened) ?? throw new InvalidOperationException($"Event {happened.Name} has no act.");

    private static Dictionary<TKey, TaskAct> Single<TKey>(IEnumerable<TaskAct> acts, Func<TaskAct, TKey> keyOf, string both)
        where TKey : notnull
    {
        var single = new Dictionary<TKey, TaskAct>();
        foreach (var act in acts)
        {
            if (!single.TryAdd(keyOf(act), act))
                throw new InvalidOperationException($"{single[keyOf(act)].GetType().Name} and {act.GetType().Name} {both} {keyOf(act)}.");
        }
        return single;
    }
}
