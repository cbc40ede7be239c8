using System.Runtime.CompilerServices;
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

/// <summary>
/// Runs an import from where it stands to its end. Killed at any point it can be run again: what is saved is not done twice.
/// </summary>
public sealed class ImportRun(
    CaseFlowDb db,
    ImportFiles files,
    SharedContent contents,
    OfficeTurns turns,
    ImportLedger ledger,
    StaffDirectory directory
)
{
    /// <summary>Rows saved in one transaction: what a kill may cost, against one write to the disk for all of them.</summary>
    public const int ChunkSize = 100;

    /// <summary>Runs one import alone, to its end.</summary>
    /// <returns>False when another import has its turn; nothing was done then.</returns>
    /// <exception cref="InvalidOperationException">There is no such import.</exception>
    public async Task<bool> Run(long id, IProgress<ImportTally>? progress, CancellationToken ct)
    {
        // An import that is marked as running while the turn is free was interrupted.
        await using var turn = await turns.TryTake(OfficeTurns.Importing, ct);
        if (turn is null)
            return false;
        await foreach (var tally in Steps(id, ct))
            progress?.Report(tally);
        return true;
    }

    /// <summary>The import piece by piece: as many rows as are saved together are taken each time the next tally is asked for.</summary>
    /// <exception cref="InvalidOperationException">There is no such import.</exception>
    public async IAsyncEnumerable<ImportTally> Steps(long id, [EnumeratorCancellation] CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var import = await db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        if (import.Status is not (ImportStatus.Waiting or ImportStatus.Running))
            yield break;
        if (await ProcedureShelf.LatestVersion(db, import.DefinitionId, ct) == 0)
        {
            await ledger.Refuse(import, IntakeRefusals.NoProcedure(import.DefinitionId).Text, ct);
            yield break;
        }
        if (!await contents.Bring(files.Folder, import.Sha256, ct, ImportFiles.Shared))
        {
            await ledger.Refuse(import, ImportRefusals.Lost(import.FileName).Text, ct);
            yield break;
        }
        using var opened = files.Open(import, ct);
        if (opened.Problem is { } problem)
        {
            await ledger.Refuse(import, problem, ct);
            yield break;
        }
        var (file, staff) = (opened.File!, await directory.Read(db, ct));
        file.Ask(subjects => SubjectCodes.Question(subjects, staff));
        await ledger.Begin(import, import.Rows ?? Count(import, ct), ct);
        var rows = new ImportedRows(import, staff.People.ActorOf(import.RequestedBy), file.Mapping);
        var tally = new ImportTally(import.Done, import.Created, import.Duplicates, import.InError);
        foreach (var chunk in file.Rows().Skip(import.Done).Chunk(ChunkSize))
        {
            tally = await ledger.Take(rows, tally, chunk, ct);
            yield return tally;
            staff = await directory.Read(db, ct); // the next rows are read after this: whoever came to the office meanwhile is known
        }
        await ledger.Finish(import, AsOne(file.LeftOut), ct);
    }

    private static Saying? AsOne(ImmutableArray<Saying> notes) =>
        notes.IsEmpty ? null : notes.Aggregate((all, next) => Saying.Of("left-out.more", ("first", all), ("next", next)));

    // A second reading, so that progress is a share of something: it costs a fraction of what registering does.
    private int Count(ImportRow import, CancellationToken ct)
    {
        using var opened = files.Open(import, ct);
        return opened.File?.Rows().Count() ?? 0;
    }
}
