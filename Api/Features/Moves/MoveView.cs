using CaseFlow.Api.Features.Procedures;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Api.Features.Moves;

/// <summary>转到新版本. A batch of running cases, as a preview, under way or done.</summary>
/// <param name="Id">Hash of what was previewed; what is executed is named by it.</param>
/// <param name="To">The version that the cases go on with.</param>
/// <param name="Groups">Cases of one fate and one reason together.</param>
/// <param name="Choices">Steps that the new version does not have as they were, at which cases stand.</param>
public sealed record MoveView(
    string Id,
    string DefinitionId,
    int To,
    bool NewLimits,
    MoveState State,
    PersonName By,
    DateTimeOffset PreviewedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? DoneAt,
    MoveCounts Counts,
    ImmutableArray<MoveGroup> Groups,
    ImmutableArray<StepChoice> Choices
);

/// <param name="Moves">Cases of which the preview says that they move; of these as many were moved, left, put back or are being put back as follows.</param>
public sealed record MoveCounts(int All, int Moves, int NeedsChoice, int Stays, int Moved, int Left, int Undone, int UndoAsked);

/// <param name="Step">Id of the step that keeps them, in the version that they are on; null when it concerns the whole case.</param>
/// <param name="Reason">Why they need a choice, stay, or were left; null where nothing stands against them.</param>
/// <param name="Cases">The first of many.</param>
public sealed record MoveGroup(
    int From,
    MoveVerdict Verdict,
    MoveAnswer Answer,
    string? Step,
    Saying? Reason,
    int Count,
    IReadOnlyList<CaseInMove> Cases
);

/// <summary>A case of a batch, by its number and where it stands now; whoever draws procedures is told nothing else of it.</summary>
/// <param name="Steps">Names of the steps where it has an open task.</param>
/// <param name="Units">Of the units that have those tasks.</param>
public sealed record CaseInMove(string Number, IReadOnlyList<string> Steps, IReadOnlyList<string> Units);

/// <summary>A step that cases must leave, and where they could go.</summary>
/// <param name="From">The version that they are on.</param>
/// <param name="Cases">How many stand there.</param>
/// <param name="Chosen">Id of the step that was chosen for this preview; null while none was.</param>
/// <param name="Suggested">Id of the step that suggests itself: one of the same name, or the next after it; null when none does.</param>
public sealed record StepChoice(
    int From,
    string Step,
    string Name,
    int Cases,
    string? Chosen,
    string? Suggested,
    ImmutableArray<StepOption> Options
);

public sealed record StepOption(string Step, string Name);
