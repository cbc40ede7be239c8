using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.People;
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

/// <summary>Takes imports in: what cannot be imported at all is refused at once, everything else waits for its turn.</summary>
public sealed class ImportRequests(CaseFlowDb db, ImportFiles files, StaffDirectory directory, TimeProvider clock)
{
    private const int LongestFileName = 260;

    /// <param name="by">Person code.</param>
    /// <returns>The import, which waits for its turn.</returns>
    public async Task<OrRefusal<ImportRow>> Accept(ReceivedFile file, ImportWish wish, string by, CancellationToken ct)
    {
        if (wish.Source?.Length > CaseFields.Of(CaseFields.Source).Longest)
            return ImportRefusals.SourceTooLong(CaseFields.Of(CaseFields.Source).Longest);
        if (await ProcedureShelf.LatestVersion(db, wish.DefinitionId, ct) == 0)
            return IntakeRefusals.NoProcedure(wish.DefinitionId);
        var looked = await Look(file, wish.Mapping, ct);
        if ((looked.Refusal ?? ProblemOf(looked.Value)) is { } refusal)
            return refusal;
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
        return import;
    }

    /// <summary>Reads the header and the first rows, without keeping anything.</summary>
    /// <returns>The preview, which says when its headers need choosing.</returns>
    public async Task<OrRefusal<ImportPreview>> Look(ReceivedFile file, IReadOnlyList<string> mapping, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var choices = HeaderChoices.Parse(mapping);
        if (choices.Refusal is { } unread)
            return ImportRefusals.File(unread.Text);
        using var opened = files.Open(file.Open(), choices.Value, clock.Now());
        if (opened.Answer.Refusal is { } refusal)
            return ImportRefusals.File(refusal.Text);
        return opened.Answer.Value switch
        {
            FileOpened { File: var intake } => ImportPreview.Of(intake, staff),
            HeadersUnclear unclear => ImportPreview.Of(unclear.Found, unclear.Problem),
            var other => throw new InvalidOperationException($"Unknown opening {other.GetType().Name}."),
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

    private static Refusal? ProblemOf(ImportPreview preview) => preview.Problem is { } problem ? ImportRefusals.File(problem) : null;

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
