using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>A file that holds a table.</summary>
public abstract record Opening;

/// <summary>The header was understood; the rows can be read. Whoever gets it disposes it.</summary>
public sealed record FileOpened(IntakeFile File) : Opening;

/// <summary>Only the headers stand in the way: other choices may open it.</summary>
/// <param name="Problem">What is wrong with the headers and what to do.</param>
public sealed record HeadersUnclear(TableReading Found, ImmutableArray<MappedHeader> Headers, Saying Problem) : Opening
{
    /// <summary>What of the file would not be imported, as far as it was looked at.</summary>
    public ImmutableArray<Saying> LeftOut { get; init; } = [];
}

/// <summary>How a file is read: as somebody said, else as it was understood.</summary>
/// <param name="Encoding">Null for a workbook.</param>
/// <param name="Sheet">The sheet that is read; null for a text file.</param>
/// <param name="Sheets">Those that can be chosen.</param>
/// <param name="Garbled">Whether its texts were garbled before they came into it.</param>
/// <param name="Repairs">Whether they are read as what they were before.</param>
public sealed record TableReading(
    IntakeFormat Format,
    string? Encoding,
    string? Sheet,
    ImmutableArray<SheetName> Sheets,
    bool Garbled,
    bool Repairs
);

public enum IntakeFormat
{
    Csv,
    Xlsx,
    Ods,
}
