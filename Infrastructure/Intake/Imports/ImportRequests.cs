using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
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
/// <param name="Table">Which sheet and encoding, where the file is not left to be understood by itself.</param>
public sealed record ImportWish(string FileName, string? Source, string DefinitionId, IReadOnlyList<string> Mapping, TableChoices Table);

/// <summary>Takes imports in: what cannot be imported at all is refused at once, everything else waits for its turn.</summary>
public sealed class ImportRequests(
    CaseFlowDb db,
    ImportFiles files,
    ImportKeeping keeping,
    StaffDirectory directory,
    PreviewTurns turns,
    TimeProvider clock
)
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
        var looked = await Look(file, wish.Mapping, wish.Table, ct);
        if ((looked.Refusal ?? ProblemOf(looked.Value)) is { } refusal)
            return refusal;
        var import = new ImportRow
        {
            FileName = Beginnings.Of(PlainText.Line(wish.FileName), LongestFileName),
            Sha256 = file.Sha256,
            Mapping = ImportFiles.WriteMapping(wish.Mapping),
            Sheet = wish.Table.Sheet,
            Encoding = wish.Table.Encoding,
            Repairs = wish.Table.Repairs,
            DefinitionId = wish.DefinitionId,
            Source = Trimmed(wish.Source),
            RequestedBy = by,
            RequestedAt = clock.Now(),
        };
        var named = SubjectCodes.OfWhoeverMayBeMeant([Path.GetFileNameWithoutExtension(import.FileName)], await directory.Read(db, ct));
        import.Subjects = CaseRow.SubjectsOf([.. named]);
        await keeping.Keep(file, import, ct);
        return import;
    }

    /// <summary>Reads the header and the first rows, without keeping anything.</summary>
    /// <param name="ct">Ends the reading when whoever asked has left.</param>
    /// <returns>The preview, which says when its headers need choosing.</returns>
    public async Task<OrRefusal<ImportPreview>> Look(
        ReceivedFile file,
        IReadOnlyList<string> mapping,
        TableChoices table,
        CancellationToken ct
    )
    {
        var staff = await directory.Read(db, ct);
        var choices = HeaderChoices.Parse(mapping);
        if (choices.Refusal is { } unread)
            return ImportRefusals.File(unread.Text);
        using var turn = await turns.Take(ct);
        using var opened = files.Open(file.Open(), choices.Value, table, clock.Now(), ct);
        if (opened.Answer.Refusal is { } refusal)
            return ImportRefusals.File(refusal.Text);
        using var content = file.Open();
        var encodings = TableOpening.Samples(content, choices.Value, ct);
        return opened.Answer.Value switch
        {
            FileOpened { File: var intake } => ImportPreview.Of(intake, encodings, staff),
            HeadersUnclear unclear => ImportPreview.Of(unclear, encodings),
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
            .Where(row => row.Sheet == wish.Table.Sheet && row.Encoding == wish.Table.Encoding && row.Repairs == wish.Table.Repairs)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(ct);
    }

    private static Refusal? ProblemOf(ImportPreview preview) => preview.Problem is { } problem ? ImportRefusals.File(problem) : null;

    private static string? Trimmed(string? source) => string.IsNullOrWhiteSpace(source) ? null : PlainText.Line(source);
}

/// <summary>Why imports are refused.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NoSuchImport = new("no-such-import", RefusalKind.NotFound);

    public static Refusal File(Saying reason) => new("import-file", RefusalKind.Invalid, ("reason", reason));

    /// <summary>There is no list of rows in error, or no more.</summary>
    /// <param name="days">How long the file is kept for it.</param>
    public static Refusal NoErrorFile(int days) =>
        new("no-error-file", RefusalKind.NotFound, Saying.Of("imports.no-error-file", ("days", days)));

    public static Refusal SourceTooLong(int most) => new("source-too-long", RefusalKind.Invalid, ("most", most));

    /// <summary>The import is known and its file is not: a data folder that was not moved or restored with its database.</summary>
    public static Refusal Lost(string name) => new("import-lost", RefusalKind.NotFound, ("name", name));

    /// <param name="most">Bytes.</param>
    public static Refusal TooLarge(long most) =>
        new("too-large", RefusalKind.TooLarge, Saying.Of("imports.too-large", ("most", most / 1024 / 1024)));
}
