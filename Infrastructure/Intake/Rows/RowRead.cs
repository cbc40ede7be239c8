using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>What became of one row.</summary>
/// <param name="Line">CSV: the physical line where the record starts, the first line of the file being 1. XLSX: the row number.</param>
public abstract record RowRead(int Line)
{
    /// <summary>
    /// Where whom the row is about may stand, as in the file: its cell of subjects, or every cell where nobody can tell which one that is.
    /// </summary>
    public abstract ImmutableArray<string> Subjects { get; init; }
}

/// <summary>The row is valid.</summary>
public sealed record ItemRead(int Line, Item Item) : RowRead(Line)
{
    public override ImmutableArray<string> Subjects { get; init; } = Item.Fields.List(CaseFields.Subjects);

    /// <summary>What its cells leave unsaid and is taken for granted, to be shown: a year that is not written.</summary>
    public ImmutableArray<RowError> Guesses { get; init; } = [];
}

/// <summary>The row cannot be imported; the others are not touched by that.</summary>
/// <param name="Cells">
/// By header, so that the row can be given back for correction: only those of columns that are taken, the others are blank. Empty when the
/// row could not be read, for then nobody can tell which cell is which.
/// </param>
/// <param name="Errors">At least one.</param>
public sealed record RowRefused(int Line, ImmutableArray<string> Cells, ImmutableArray<RowError> Errors) : RowRead(Line)
{
    public override ImmutableArray<string> Subjects { get; init; } = [];
}

/// <summary>One thing that is wrong with a row.</summary>
/// <param name="Column">The header as it stands in the file, or <see cref="WholeRow"/>.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record RowError(int Line, Saying Column, Saying Reason)
{
    public static readonly Saying WholeRow = Saying.Of("rows.whole");
}
