using System.Collections.Immutable;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// A valid row of an intake file: what the public raised, checked and typed, not yet a case. Texts are trimmed and free of control
/// characters (the body keeps its line breaks as \n and its tabs); lengths are counted in UTF-16 units. Times are UTC.
/// </summary>
public sealed record NewItem
{
    /// <summary>At most 100.</summary>
    public string? MessageId { get; init; }

    /// <summary>1 to 200.</summary>
    public required string Title { get; init; }

    /// <summary>1 to 20,000.</summary>
    public required string Body { get; init; }

    /// <summary>At most 100.</summary>
    public string? Source { get; init; }

    /// <summary>Absolute, http or https, at most 2,000 as written (<see cref="Uri.OriginalString"/>).</summary>
    public Uri? Url { get; init; }

    /// <summary>From 1990 to the moment of import.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>From 1990 to the moment of import.</summary>
    public DateTimeOffset? FoundAt { get; init; }

    /// <summary>At most 50, as written: whether the office has such a category is not decided here.</summary>
    public string? Category { get; init; }

    /// <summary>At most 100.</summary>
    public string? Region { get; init; }

    /// <summary>At most 20, each at most 100.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>At most 20, each at most 100.</summary>
    public ImmutableArray<string> SubjectPosts { get; init; } = [];

    /// <summary>Null when the file does not say.</summary>
    public bool? ContainsAccusation { get; init; }
}
