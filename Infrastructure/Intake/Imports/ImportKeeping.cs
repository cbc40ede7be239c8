using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>
/// How long the files of imports are kept: until their rows are registered, and where rows are in error, <see cref="Days"/> days more, for
/// the list of them is made of the file. Then they are deleted: they hold columns that nobody chose.
/// </summary>
public sealed class ImportKeeping(CaseFlowDb db, ImportFiles files, SharedContent contents, TimeProvider clock)
{
    /// <summary>Days after its end during which the rows in error of an import can be had.</summary>
    public const int Days = 30;

    /// <summary>Keeps a file together with the import that needs it.</summary>
    public async Task Keep(ReceivedFile file, ImportRow import, CancellationToken ct)
    {
        await using var write = await BeginAlone(ct);
        await contents.Keep(file, ct, ImportFiles.Shared);
        db.Imports.Add(import);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
    }

    /// <summary>Whether the rows in error of an import can still be had.</summary>
    public static bool HasErrorFile(ImportRow import) => import is { InError: > 0, FileRemovedAt: null };

    /// <summary>Deletes the files that nothing needs any more.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Sweep(CancellationToken ct)
    {
        var (removed, now) = (0, clock.Now());
        var since = now.AddDays(-Days);
        var ended = await db
            .Imports.AsNoTracking()
            .Where(row => row.FileRemovedAt == null && (row.Status == ImportStatus.Finished || row.Status == ImportStatus.Refused))
            .Where(row => row.InError == 0 || row.FinishedAt < since)
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Sha256 })
            .ToListAsync(ct);
        foreach (var import in ended)
            removed += await Remove(import.Id, import.Sha256, since, now, ct) ? 1 : 0;
        return removed;
    }

    // The same content may have come twice: it stays for whoever still needs it.
    private async Task<bool> Remove(long import, string sha256, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        await using var write = await BeginAlone(ct);
        var needed = await db.Imports.AnyAsync(
            row =>
                row.Sha256 == sha256
                && row.FileRemovedAt == null
                && (
                    row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running || (row.InError > 0 && row.FinishedAt >= since)
                ),
            ct
        );
        if (!needed)
        {
            files.Delete(import, sha256);
            await contents.Forget(sha256, ImportFiles.Shared, ct);
        }
        DateTimeOffset? at = now;
        await db.Imports.Where(row => row.Id == import).ExecuteUpdateAsync(set => set.SetProperty(row => row.FileRemovedAt, at), ct);
        await write.Commit(ct);
        return !needed;
    }

    // The counter stays locked to the commit, on either database: a file is not deleted while the same one is handed in.
    private async Task<WriteTransaction> BeginAlone(CancellationToken ct)
    {
        var write = await db.BeginWrite(ct);
        await db.Draw(Numbers.ImportFiles, 1, ct);
        return write;
    }
}
