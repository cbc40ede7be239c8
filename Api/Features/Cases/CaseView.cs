using CaseFlow.Api.Features.Search;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Cases;

/// <summary>A case as its page shows it.</summary>
/// <param name="MessageId">The number that it has where it comes from.</param>
/// <param name="Fields">All fields by name, those of the procedure included.</param>
/// <param name="Waits">Why something stands still; empty when nothing does.</param>
public sealed record CaseView(
    CaseSummary Summary,
    string Body,
    string? MessageId,
    string? Url,
    string? Region,
    DateTimeOffset? PostedAt,
    DateTimeOffset? DiscoveredAt,
    Saying RegisteredBy,
    string Procedure,
    int ProcedureVersion,
    IReadOnlyDictionary<string, FieldValue> Fields,
    IReadOnlyList<CaseTask> OpenTasks,
    IReadOnlyList<Saying> Waits
)
{
    /// <summary>Of what can be corrected, as it was read: to be sent with a correction.</summary>
    public required string Stamp { get; init; }

    /// <summary>Fields that the reader may not read, with what is said in place of their values; they are not among the others.</summary>
    public required IReadOnlyDictionary<string, Saying> Withheld { get; init; }

    /// <summary>
    /// Other cases with the same address, or the same number at its source, that the reader may know of: somebody who may not know of the one
    /// registered the other.
    /// </summary>
    public required IReadOnlyList<SameItem> Same { get; init; }

    /// <summary>Other cases that the reader may know of, named here or naming this one in a field that the reader may read.</summary>
    public required IReadOnlyList<ConnectedCase> Connected { get; init; }

    /// <summary>Whether the reader registered it and may still correct it or take it back: nobody else has turned to it.</summary>
    public bool OwnEntry { get; init; }

    /// <summary>并案. Which case it was merged into; null for most.</summary>
    public MergedInto? MergedInto { get; init; }

    /// <summary>Cases that were merged into it and that the reader may know of.</summary>
    public required IReadOnlyList<MergedCase> MergedCases { get; init; }
}

/// <summary>A case that names the other by its number, or is named by it: an original and its duplicates, most of all.</summary>
/// <param name="Field">What the field is called that names it.</param>
/// <param name="Names">Whether the case at hand names this one; else this one names the case at hand.</param>
/// <param name="Result">How this one ended; null while it is open.</param>
/// <param name="Separate">另案. Whether the one was opened for something in the other, so that they are not the same thing.</param>
public sealed record ConnectedCase(long Id, string Number, string Title, Saying Field, bool Names, string? Result, bool Separate);

/// <summary>A case that is the same item again.</summary>
public sealed record SameItem(long Id, string Number, string Title);

/// <summary>An open task on a case's page.</summary>
/// <param name="Holder">Who has it, in words.</param>
/// <param name="Mine">Whether it stands in the inbox of whoever asks.</param>
public sealed record CaseTask(
    int Visit,
    int Seq,
    string StepName,
    Saying Title,
    Saying Holder,
    HoldingPost? Post,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    EscalationMark Mark,
    bool Mine
)
{
    /// <summary>催办. How often people urged it.</summary>
    public int Urges { get; init; }

    /// <summary>When it was urged last; null when it never was.</summary>
    public DateTimeOffset? UrgedAt { get; init; }

    /// <summary>Whether whoever asks may urge it.</summary>
    public bool MayUrge { get; init; }
}
