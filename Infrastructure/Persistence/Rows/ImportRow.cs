using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Persistence.Rows;

public enum ImportStatus
{
    Waiting,
    Running,
    Finished,
    Refused,
}

/// <summary>导入. One import of a file, with its progress.</summary>
public sealed class ImportRow
{
    public long Id { get; set; }

    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file, under which it lies in the data folder.</summary>
    public required string Sha256 { get; set; }

    /// <summary>What the person said about the headers: “header=column”, as a JSON list; null for the known headers.</summary>
    public string? Mapping { get; set; }

    /// <summary>The sheet that the person chose; null to take the first that can be imported.</summary>
    public string? Sheet { get; set; }

    /// <summary>The encoding that the person chose; null to go by the bytes.</summary>
    public string? Encoding { get; set; }

    /// <summary>Whether garbled texts are repaired, when the person said so; null to do it where most are.</summary>
    public bool? Repairs { get; set; }

    public required string DefinitionId { get; set; }

    /// <summary>Source of the rows that name none.</summary>
    public string? Source { get; set; }

    public required string RequestedBy { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public ImportStatus Status { get; set; }

    /// <summary>Rows in the file; null until they are counted.</summary>
    public int? Rows { get; set; }

    /// <summary>Rows dealt with, from the first on: where an interrupted import goes on.</summary>
    public int Done { get; set; }

    public int Created { get; set; }

    public int Duplicates { get; set; }

    public int InError { get; set; }

    /// <summary>
    /// Codes of those of the office whom a row that was read, or the name of the file, may mean, as <c>|a|b|</c>: to them, unless they brought
    /// the file, it is not there (回避). Null for nobody.
    /// </summary>
    public string? Subjects { get; set; }

    /// <summary>Why the whole file was refused.</summary>
    public Saying? Problem { get; set; }

    /// <summary>What of the file was not imported or taken for granted; null for nothing.</summary>
    public Saying? LeftOut { get; set; }

    /// <summary>When the file was deleted because nothing needs it any more; null as long as it is there.</summary>
    public DateTimeOffset? FileRemovedAt { get; set; }
}

public enum ImportFindingKind
{
    Error,
    Duplicate,
}

/// <summary>A row that became no case, and why.</summary>
public sealed class ImportFindingRow
{
    public long ImportId { get; set; }

    public int Line { get; set; }

    /// <summary>Counter within the line.</summary>
    public int Seq { get; set; }

    public ImportFindingKind Kind { get; set; }

    /// <summary>The header as it stands in the file, or the row as a whole.</summary>
    public required Saying Column { get; set; }

    public required Saying Reason { get; set; }

    /// <summary>The case that exists already, for a duplicate.</summary>
    public string? CaseNumber { get; set; }
}
