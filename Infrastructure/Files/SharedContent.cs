using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Files;

/// <summary>
/// Content of files as all nodes of the office see it. On PostgreSQL it is kept in the database, and each node's folder holds
/// copies of what passed through that node; on SQLite there is one node, and its folder is all there is (ADR 0015).
/// </summary>
public sealed class SharedContent(CaseFlowDb db)
{
    private const int PieceLength = 1024 * 1024;

    /// <summary>Keeps a file that was received, before a row that names it is saved.</summary>
    /// <param name="of">What goes before its hash, so that content of several kinds, which ends at several times, is apart.</param>
    public async Task Keep(ReceivedFile file, CancellationToken ct, string of = "")
    {
        if (db is PostgresDb)
            await Write(file, of + file.Sha256, ct);
        file.Keep();
    }

    /// <summary>Makes sure that content lies in a folder of this node.</summary>
    /// <returns>False when it is lost: neither here nor in the database, or not as it was received.</returns>
    public async Task<bool> Bring(ContentFolder folder, string sha256, CancellationToken ct, string of = "")
    {
        if (folder.Holds(sha256))
            return true;
        if (db is not PostgresDb)
            return false;
        using var copy = await folder.Receive(Pieces(of + sha256), long.MaxValue, ct);
        if (copy is null || copy.Sha256 != sha256)
            return false;
        copy.Keep();
        return true;
    }

    /// <summary>Takes content out of the database; copies in the folders of nodes are taken away by each node itself.</summary>
    public async Task Forget(string sha256, string of, CancellationToken ct)
    {
        var key = of + sha256;
        if (db is PostgresDb)
            await db.Set<ContentRow>().Where(row => row.Sha256 == key).ExecuteDeleteAsync(ct);
    }

    // In one transaction: there is all of it or none. Two who send the same at once wait for each other at the first piece.
    private async Task Write(ReceivedFile file, string key, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await using (var content = file.Open())
        {
            var piece = new byte[PieceLength];
            for (var number = 0; await content.ReadAtLeastAsync(piece, piece.Length, false, ct) is > 0 and var read; number++)
            {
                var bytes = read == piece.Length ? piece : piece[..read];
                var added = await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO contents ("Sha256", "Piece", "Bytes") VALUES ({key}, {number}, {bytes}) ON CONFLICT DO NOTHING""",
                    ct
                );
                if (added == 0)
                    break;
            }
        }
        if (own is not null)
            await own.CommitAsync(ct);
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces(string key)
    {
        var pieces = db.Set<ContentRow>()
            .AsNoTracking()
            .Where(row => row.Sha256 == key)
            .OrderBy(row => row.Piece)
            .Select(row => row.Bytes)
            .AsAsyncEnumerable();
        await foreach (var piece in pieces)
            yield return piece;
    }
}
