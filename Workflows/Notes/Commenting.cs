using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Notes;

/// <summary>留言. Somebody who may read the case wrote a comment; nobody can edit it.</summary>
/// <param name="Named">Codes of the people whom it names by @: they are told.</param>
/// <param name="Opened">Those of them who could not read the case before, and may from then on.</param>
/// <param name="Files">Ids of attachments of the case that belong to it.</param>
[StoredAs("commented")]
public sealed record Commented(
    DateTimeOffset At,
    Actor By,
    string Text,
    ImmutableArray<string> Named,
    ImmutableArray<string> Opened,
    ImmutableArray<string> Files
) : Noted(At, By)
{
    /// <summary>How long its author can withdraw it.</summary>
    public static readonly TimeSpan Withdrawable = TimeSpan.FromHours(24);
}

/// <summary>撤回留言. Its author took it back: the record keeps that there was one, nobody reads it any more.</summary>
/// <param name="Turn">Number of the event by which it was written.</param>
/// <param name="People">Codes of those whom it named and who had not read of it.</param>
[StoredAs("comment-withdrawn")]
public sealed record CommentWithdrawn(DateTimeOffset At, Actor By, int Turn, ImmutableArray<string> People) : Noted(At, By);
