using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>A file that holds a table.</summary>
public abstract record Opening;

/// <summary>The header was understood; the rows can be read. Whoever gets it disposes it.</summary>
public sealed record FileOpened(IntakeFile File) : Opening;

/// <summary>Only the headers stand in the way: other choices about them may open it.</summary>
/// <param name="Problem">What is wrong with the headers and what to do.</param>
public sealed record HeadersUnclear(FoundTable Found, Saying Problem) : Opening;

/// <summary>A table that can be read, and what its headers mean so far.</summary>
/// <param name="Encoding">Null for a workbook.</param>
public sealed record FoundTable(IntakeFormat Format, string? Encoding, ImmutableArray<MappedHeader> Headers);

public enum IntakeFormat
{
    Csv,
    Xlsx,
}
