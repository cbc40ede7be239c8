using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>用例. A walk that is kept.</summary>
/// <param name="Stamp">Hand it in with the next change: it shows that nobody else changed the walk in between.</param>
/// <param name="SavedBy">Name of whoever saved it last.</param>
public sealed record SavedWalk(long Id, string Name, WalkScript Script, string Stamp, DateTimeOffset SavedAt, Saying SavedBy);

/// <summary>A walk to be kept.</summary>
/// <param name="Id">The one that it replaces, with its <paramref name="Stamp"/>; null for a new one.</param>
public sealed record WalkToSave(long? Id, string? Stamp, string Name, WalkScript Script);

/// <summary>Whether a draft still does what a walk recorded.</summary>
/// <param name="Green">绿: it does, step by step.</param>
/// <param name="Reason">红: the first place where it does not, in words; null when green.</param>
/// <param name="Step">Id of the step there; null when green or where there is none.</param>
public sealed record WalkResult(long Id, string Name, bool Green, Saying? Reason, string? Step);

/// <summary>Why a walk cannot be kept or changed.</summary>
public static class WalkKeepingRefusals
{
    public static readonly Refusal None = new("no-walk", RefusalKind.NotFound);

    public static Refusal Changed(Meanwhile? done) => new("walk-changed", RefusalKind.Conflict) { Meanwhile = done };

    public static readonly Refusal NameTaken = new("walk-name-taken", RefusalKind.Conflict);

    public static readonly Refusal BadName = new("walk-name", RefusalKind.Invalid, ("most", WalkRow.LongestName));

    public static Refusal TooMany(int most) => new("too-many-walks", RefusalKind.Invalid, ("most", most));

    /// <summary>A walk that cannot be walked is nothing to compare with.</summary>
    /// <param name="move">1, 2, …; 0 for the start.</param>
    public static Refusal Fails(int move, Refusal why) =>
        new("walk-fails", RefusalKind.Invalid, ("move", move), ("problem", why.Text)) { Fields = why.Fields };
}
