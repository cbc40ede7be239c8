using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>The answer to opening an intake file.</summary>
public abstract record OpenedOrRefused;

/// <summary>The header was understood; the rows can be read. Whoever gets it disposes it.</summary>
public sealed record FileOpened(IntakeFile File) : OpenedOrRefused;

/// <summary>Nothing can be imported from this file.</summary>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record FileRefused(Saying Reason) : OpenedOrRefused
{
    /// <summary>The table that was found when only its headers stand in the way: other choices about them may open it.</summary>
    public FoundTable? Found { get; init; }
}

/// <summary>A table that can be read, and what its headers mean so far.</summary>
/// <param name="Encoding">Null for a workbook.</param>
public sealed record FoundTable(IntakeFormat Format, string? Encoding, ImmutableArray<MappedHeader> Headers);

public enum IntakeFormat
{
    Csv,
    Xlsx,
}
