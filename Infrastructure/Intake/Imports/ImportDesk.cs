using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>What somebody wants imported.</summary>
/// <param name="FileName">As the person calls it; only shown.</param>
/// <param name="Source">Source of the rows that name none, as long as a source may be.</param>
/// <param name="DefinitionId">Procedure of the new cases.</param>
/// <param name="Mapping">“header=column”, for headers that are not known.</param>
public sealed record ImportWish(string FileName, string? Source, string DefinitionId, IReadOnlyList<string> Mapping);

public abstract record ImportAnswer
{
    /// <summary>It waits for its turn.</summary>
    public sealed record Accepted(ImportRow Import) : ImportAnswer;

    public sealed record Refused(Refusal Why) : ImportAnswer;
}

/// <summary>Takes imports in: what cannot be imported at all is refused at once, everything else waits for its turn.</summary>
public sealed class ImportDesk(CaseFlowDb db, ImportFiles files, TimeProvider clock)
{
    private const int LongestFileName = 260;

    /// <param name="by">Person code.</param>
    public async Task<ImportAnswer> Accept(ReceivedFile file, ImportWish wish, string by, CancellationToken ct)
    {
        if (wish.Source?.Length > CaseFields.Of(CaseFields.Source).Longest)
            return new ImportAnswer.Refused(ImportRefusals.SourceTooLong(CaseFields.Of(CaseFields.Source).Longest));
        if (await ProcedureShelf.LatestVersion(db, wish.DefinitionId, ct) == 0)
            return new ImportAnswer.Refused(IntakeRefusals.NoProcedure(wish.DefinitionId));
        var (preview, refusal) = Look(file, wish.Mapping);
        if ((refusal ?? ProblemOf(preview)) is { } why)
            return new ImportAnswer.Refused(why);
        file.Keep();
        var import = new ImportRow
        {
            FileName = wish.FileName.Length <= LongestFileName ? wish.FileName : wish.FileName[..LongestFileName],
            Sha256 = file.Sha256,
            Mapping = ImportFiles.WriteMapping(wish.Mapping),
            DefinitionId = wish.DefinitionId,
            Source = Trimmed(wish.Source),
            RequestedBy = by,
            RequestedAt = clock.Now(),
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(ct);
        return new ImportAnswer.Accepted(import);
    }

    /// <summary>Reads the header and the first rows, without keeping anything.</summary>
    /// <returns>The preview, which says when its headers need choosing, or the refusal.</returns>
    public (ImportPreview? Preview, Refusal? Refusal) Look(ReceivedFile file, IReadOnlyList<string> mapping)
    {
        if (!HeaderChoices.TryParse(mapping, out var choices, out var reason))
            return (null, ImportRefusals.File(reason));
        using var opened = files.Open(file.Open(), choices, clock.Now());
        return opened.Answer switch
        {
            FileOpened { File: var intake } => (ImportPreview.Of(intake), null),
            FileRefused { Found: { } table, Reason: var problem } => (ImportPreview.Of(table, problem), null),
            FileRefused refused => (null, ImportRefusals.File(refused.Reason)),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        };
    }

    /// <summary>The same import, asked for before and not finished: it is gone on with instead of beginning another.</summary>
    public Task<ImportRow?> Unfinished(ReceivedFile file, ImportWish wish, string by, CancellationToken ct)
    {
        var (mapping, source) = (ImportFiles.WriteMapping(wish.Mapping), Trimmed(wish.Source));
        return db
            .Imports.AsNoTracking()
            .Where(row => row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running)
            .Where(row => row.Sha256 == file.Sha256 && row.RequestedBy == by)
            .Where(row => row.DefinitionId == wish.DefinitionId && row.Source == source && row.Mapping == mapping)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(ct);
    }

    private static Refusal? ProblemOf(ImportPreview? preview) => preview?.Problem is { } problem ? ImportRefusals.File(problem) : null;

    private static string? Trimmed(string? source) => string.IsNullOrWhiteSpace(source) ? null : source.Trim();
}

/// <summary>Why imports are refused.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NoSuchImport = new("no-such-import", RefusalKind.NotFound);

    public static Refusal File(Saying reason) => new("import-file", RefusalKind.Invalid, ("reason", reason));

    public static Refusal SourceTooLong(int most) => new("source-too-long", RefusalKind.Invalid, ("most", most));

    /// <param name="most">Bytes.</param>
    public static Refusal TooLarge(long most) =>
        new("too-large", RefusalKind.TooLarge, Saying.Of("imports.too-large", ("most", most / 1024 / 1024)));
}
