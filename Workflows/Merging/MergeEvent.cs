using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Merging;

/// <summary>
/// Something that concerns a main case and one that is merged into it. Each of the two has an event of its own; both are saved together,
/// or neither.
/// </summary>
public abstract record MergeEvent(DateTimeOffset At, Actor By) : RunEvent(At, By);

/// <summary>并入. The case is handled in another one.</summary>
/// <param name="Main">Number of that case.</param>
[StoredAs("case-merged")]
public sealed record CaseMerged(DateTimeOffset At, Actor By, string Main, string Reason) : MergeEvent(At, By);

/// <summary>Other cases are handled in this one.</summary>
/// <param name="Cases">Their numbers.</param>
[StoredAs("cases-taken-in")]
public sealed record CasesTakenIn(DateTimeOffset At, Actor By, ImmutableArray<string> Cases, string Reason) : MergeEvent(At, By);

/// <summary>拆案. The case is handled for itself again, and stands as it stood.</summary>
/// <param name="Main">Number of the case that it was merged into.</param>
[StoredAs("case-split")]
public sealed record CaseSplit(DateTimeOffset At, Actor By, string Main, string Reason) : MergeEvent(At, By)
{
    /// <summary>Whether the main case was stopped: then nobody decided on this one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MainStopped { get; init; }
}

/// <summary>A case that was handled in this one is handled for itself again.</summary>
/// <param name="Case">Its number.</param>
[StoredAs("case-split-off")]
public sealed record CaseSplitOff(DateTimeOffset At, Actor By, string Case, string Reason) : MergeEvent(At, By);

/// <summary>The main case has come to its end; the reporter of this one is to be answered.</summary>
/// <param name="By">Whoever ended it.</param>
/// <param name="Main">Number of the main case.</param>
/// <param name="Result">What people read of its end.</param>
/// <param name="Reply">What its reporter was told; empty where nothing is known of it.</param>
[StoredAs("main-case-ended")]
public sealed record MainEnded(DateTimeOffset At, Actor By, string Main, string Result, string Reply) : MergeEvent(At, By);
