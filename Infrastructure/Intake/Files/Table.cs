using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>A file as rows of text, whatever its format. Reads forward, once, one row at a time.</summary>
internal abstract class Table : IDisposable
{
    public abstract IntakeFormat Format { get; }

    public abstract ImmutableArray<string> Headers { get; }

    /// <summary>The name of the text encoding; null for a workbook, which has none to choose.</summary>
    public abstract string? Encoding { get; }

    /// <summary>Rows after the header as far as the format tells before reading; null when it does not.</summary>
    public abstract int? TotalRows { get; }

    /// <summary>How much has been read, 0 to 1.</summary>
    public abstract double FractionRead { get; }

    public abstract IEnumerable<RawRow> Rows();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>A row as it stands in the file, with what the format itself finds wrong with it.</summary>
/// <param name="Fault">Why the row cannot be taken as a whole; else null, and there are as many cells as headers.</param>
internal sealed record RawRow(int Line, ImmutableArray<string> Cells, Saying? Fault);
