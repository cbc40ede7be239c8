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
public sealed class ImportRun(CaseFlowDb db, ImportFiles files, ImportLedger ledger, StaffDirectory directory)
{
    /// <summary>Rows saved in one transaction: what a kill may cost, against one write to the disk for all of them.</summary>
    public const int ChunkSize = 100;

    /// <returns>False when another import has its turn; nothing was done then.</returns>
    /// <exception cref="InvalidOperationException">There is no such import.</exception>
    public async Task<bool> Run(long id, IProgress<ImportTally>? progress, CancellationToken ct)
    {
        using var turn = files.TryTakeTurn();
        if (turn is null)
            return false;
        db.ChangeTracker.Clear();
        var import = await db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        if (import.Status is ImportStatus.Waiting or ImportStatus.Running)
            await Import(import, progress, ct);
        return true;
    }

    private async Task Import(ImportRow import, IProgress<ImportTally>? progress, CancellationToken ct)
    {
        if (await ProcedureShelf.LatestVersion(db, import.DefinitionId, ct) == 0)
        {
            await ledger.Refuse(import, IntakeRefusals.NoProcedure(import.DefinitionId).Text, ct);
            return;
        }
        using var opened = files.Open(import);
        if (opened.Problem is { } problem)
        {
            await ledger.Refuse(import, problem, ct);
            return;
        }
        var (file, staff) = (opened.File!, await directory.Read(db, ct));
        await ledger.Begin(import, import.Rows ?? Count(import), ct);
        await Take(new ImportedRows(import, staff.People.ActorOf(import.RequestedBy), file.Mapping), file, progress, ct);
        await ledger.Finish(import, ct);
    }

    private async Task Take(ImportedRows import, IntakeFile file, IProgress<ImportTally>? progress, CancellationToken ct)
    {
        var row = import.Row;
        var tally = new ImportTally(row.Done, row.Created, row.Duplicates, row.InError);
        var staff = await directory.Read(db, ct);
        file.Ask(subjects => SubjectCodes.Question(subjects, staff));
        foreach (var chunk in file.Rows().Skip(row.Done).Chunk(ChunkSize))
        {
            tally = await ledger.Take(import, tally, chunk, ct);
            progress?.Report(tally);
            staff = await directory.Read(db, ct); // the next rows are read after this: whoever came to the office meanwhile is known
        }
    }

    // A second reading, so that progress is a share of something: it costs a fraction of what registering does.
    private int Count(ImportRow import)
    {
        using var opened = files.Open(import);
        return opened.File?.Rows().Count() ?? 0;
    }
}
