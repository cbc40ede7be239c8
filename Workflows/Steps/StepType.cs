using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// A kind of step: what the designer shows of it and how one is read from a definition.
/// To add one, write one file beside the others: a <see cref="StepType"/> and its <see cref="Step"/>; it is found by itself. Its
/// descriptor has its words in both languages; what it finds wrong is said by <c>Sayings/findings</c>, why it waits by
/// <c>Sayings/waits</c>.
/// </summary>
public abstract class StepType
{
    /// <summary>Name in the definition, e.g. <c>CaseFlow.HumanTask</c>. Elsa's own flow activities keep Elsa's names.</summary>
    public string Name => Descriptor.Type;

    public abstract StepDescriptor Descriptor { get; }

    /// <summary>
    /// Reads a step. What is missing or wrong is said to <paramref name="source"/>, never thrown; the step returned then serves
    /// the checks only.
    /// </summary>
    public abstract Step Read(ActivitySource source);
}

/// <summary>All step types of this program, found in this assembly.</summary>
public static class StepTypes
{
    private static readonly ImmutableSortedDictionary<string, StepType> ByName = typeof(StepType)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(StepType)) && !type.IsAbstract)
        .Select(type => (StepType)Activator.CreateInstance(type, nonPublic: true)!)
        .ToImmutableSortedDictionary(type => type.Name, type => type, StringComparer.Ordinal);

    public static IEnumerable<StepType> All => ByName.Values;

    public static StepType? Find(string name) => ByName.GetValueOrDefault(name);
}
