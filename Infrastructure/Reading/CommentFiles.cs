using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>Attachments that belong to comments on a case, by their ids.</summary>
/// <param name="Standing">To a comment that stands: whoever may read it may open them.</param>
/// <param name="Withdrawn">To comments that were all withdrawn.</param>
internal sealed record CommentFiles(ImmutableArray<string> Standing, ImmutableArray<string> Withdrawn)
{
    /// <param name="events">All of the case, in order, with their numbers.</param>
    public static CommentFiles Of(IReadOnlyCollection<(int Turn, RunEvent Event)> events)
    {
        var withdrawn = events.Select(one => one.Event).OfType<CommentWithdrawn>().Select(back => back.Turn).ToHashSet();
        var files = events
            .Where(one => one.Event is Commented)
            .ToLookup(one => withdrawn.Contains(one.Turn), one => ((Commented)one.Event).Files);
        ImmutableArray<string> standing = [.. files[false].SelectMany(some => some)];
        return new CommentFiles(standing, [.. files[true].SelectMany(some => some).Except(standing, StringComparer.Ordinal)]);
    }
}
