using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Asking;

/// <summary>Something that somebody is asked beside the work of a step: an open task of its own, which is no vote.</summary>
/// <param name="Kind">Name of its <see cref="QuestionKind"/>.</param>
/// <param name="By">Code of the person who asks.</param>
/// <param name="Of">Number of the task in which it was asked.</param>
public sealed record Question(string Kind, string By, int Of)
{
    /// <summary>What was filled in when it was asked, by the names of the fields of the act.</summary>
    [LeftOutWhenEmpty]
    public ImmutableSortedDictionary<string, FieldValue> Given { get; init; } = FieldJson.NoFields;

    // A run that was stored and read again is compared with itself: what was filled in counts, not the object that holds it.
    public bool Equals(Question? other) =>
        other is not null && (Kind, By, Of) == (other.Kind, other.By, other.Of) && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => HashCode.Combine(Kind, By, Of, Given.Count);
}
