using System.Linq.Expressions;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Intake;

/// <summary>An import and how far it is.</summary>
/// <param name="Rows">Rows in the file; null until they are counted.</param>
/// <param name="Done">Rows dealt with: created, known already or in error.</param>
/// <param name="Problem">Why the whole file was refused.</param>
/// <param name="LeftOut">What of the file was not imported or taken for granted; null for nothing, or as long as it runs.</param>
/// <param name="HasErrorFile">Whether the rows in error can be had as a file: the file they come from is deleted after a while.</param>
public sealed record ImportState(
    long Id,
    string FileName,
    ImportStatus Status,
    string? Source,
    string Procedure,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? FinishedAt,
    int? Rows,
    int Done,
    int Created,
    int Duplicates,
    int InError,
    Saying? Problem,
    Saying? LeftOut,
    bool HasErrorFile
)
{
    /// <summary>0 to 1.</summary>
    public double Fraction =>
        Status switch
        {
            ImportStatus.Finished or ImportStatus.Refused => 1,
            _ => Rows is > 0 ? (double)Done / Rows.Value : 0,
        };

    public static readonly Expression<Func<ImportRow, ImportState>> Of = row => new ImportState(
        row.Id,
        row.FileName,
        row.Status,
        row.Source,
        row.DefinitionId,
        row.RequestedBy,
        row.RequestedAt,
        row.FinishedAt,
        row.Rows,
        row.Done,
        row.Created,
        row.Duplicates,
        row.InError,
        row.Problem,
        row.LeftOut,
        row.InError > 0 && row.FileRemovedAt == null
    );
}
