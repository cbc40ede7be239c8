using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// A table as it stands in a file, whatever the format: rows of filled cells, nothing said yet about which of them are headers. Reads
/// forward, once, one row at a time. What is held and what is done grows with the cells that are there, never with a size that the file claims.
/// </summary>
internal abstract class Grid : IDisposable
{
    public abstract IntakeFormat Format { get; }

    /// <summary>The name of the text encoding; null for a workbook, which has none to choose.</summary>
    public abstract string? Encoding { get; }

    /// <summary>Rows with a filled cell as far as they are counted before reading; null when they are not.</summary>
    public abstract int? FilledRows { get; }

    /// <summary>How much has been read, 0 to 1, where rows are not counted before.</summary>
    public virtual double FractionRead => 1;

    /// <summary>The first day of the calendar that bare numbers of days count from.</summary>
    public virtual DateTime FirstDay => DayNumbers.From1900;

    /// <summary>The sheet that is read; null where a file is one table.</summary>
    public virtual SheetName? Sheet => null;

    /// <summary>All sheets of its file, which can be chosen; empty where a file is one table.</summary>
    public virtual ImmutableArray<SheetName> Sheets => [];

    /// <summary>What the format knows to be unusual about these rows, e.g. that some are hidden.</summary>
    public virtual ImmutableArray<Saying> Remarks => [];

    /// <summary>The rows in the order of the file; one without a filled cell may be passed over.</summary>
    public abstract IEnumerable<GridRow> Rows();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Hidden">Whether whoever opens the workbook does not see it.</param>
public sealed record SheetName(string Name, bool Hidden);

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">CSV: the physical line where it starts, from 1. A sheet: the row's number.</param>
/// <param name="Cells">Those that are not blank, in their order.</param>
/// <param name="Fault">Why the row cannot be taken as a whole.</param>
/// <param name="Width">
/// How many cells the row has, blank ones included, where cells are told apart by separators: one that is missing or too much moves the others.
/// Null where each cell has its address.
/// </param>
internal sealed record GridRow(int Line, ImmutableArray<GridCell> Cells, Saying? Fault = null, int? Width = null);

/// <summary>A cell that is not blank.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Fault">Why it cannot be taken although something stands in it.</param>
internal readonly record struct GridCell(int Column, string Text, Saying? Fault = null);
