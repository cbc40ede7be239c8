using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Files;

/// <summary>
/// Takes away files that were never committed: half-received ones, half-written mails, and whole ones whose request died before its row was
/// saved. Only what nobody has touched for long: another node, or a request of this moment, may be writing.
/// </summary>
public sealed class Leftovers(OfficeSettings settings, IServiceScopeFactory scopes, ILogger<Leftovers> log)
{
    /// <summary>Without a single write for so long, no upload is under way.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromHours(1);

    /// <summary>A file gets its row within the same request; a day outlives a clock of another node that is off.</summary>
    public static readonly TimeSpan Unclaimed = TimeSpan.FromDays(1);

    private const int AtOnce = 200;

    /// <summary>Files that are not whole.</summary>
    /// <returns>How many were taken away.</returns>
    public int SweepUnfinished() =>
        Told(
            Remove(Old(Path.Combine(settings.Attachments, ContentFolder.Incoming), "*", Unfinished))
                + Remove(Old(Path.Combine(settings.Imports, ContentFolder.Incoming), "*", Unfinished))
                + Remove(Old(settings.Mails, "*.tmp", Unfinished))
                + Remove(Old(settings.DataFolder, "*.tmp", Unfinished))
        );

    /// <summary>Those, and whole files that no row speaks of.</summary>
    /// <returns>How many were taken away.</returns>
    public async Task<int> Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var unclaimed =
            await RemoveUnclaimed(settings.Attachments, db.Attachments.Select(row => row.Sha256), ct)
            + await RemoveUnclaimed(settings.Imports, db.Imports.Select(row => row.Sha256), ct);
        return SweepUnfinished() + Told(unclaimed);
    }

    private static async Task<int> RemoveUnclaimed(string folder, IQueryable<string> claimed, CancellationToken ct)
    {
        var removed = 0;
        var content = new ContentFolder(folder);
        foreach (var some in content.Hashes().Where(hash => IsOld(content.PathOf(hash), Unclaimed)).Chunk(AtOnce))
        {
            var known = await claimed.Where(hash => some.Contains(hash)).Distinct().ToListAsync(ct);
            removed += some.Except(known, StringComparer.Ordinal).Count(hash => RemoveContent(content.PathOf(hash)));
        }
        return removed;
    }

    // Moved aside before it is looked at once more: the same content may be handed in at this very moment, which renames a fresh file over it.
    private static bool RemoveContent(string path)
    {
        var aside = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.Move(path, aside);
            if (IsOld(aside, Unclaimed))
            {
                File.Delete(aside);
                return true;
            }
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Somebody else was faster, or it is not ours.
        }
        return false;
    }

    private static IEnumerable<string> Old(string folder, string pattern, TimeSpan age) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Where(path => IsOld(path, age)) : [];

    // By the clock that gave the file its time: the file system's, not the office's.
    private static bool IsOld(string path, TimeSpan age) =>
        File.GetLastWriteTimeUtc(path) < TimeProvider.System.GetUtcNow().UtcDateTime - age;

    private static int Remove(IEnumerable<string> paths)
    {
        var removed = 0;
        foreach (var path in paths)
        {
            try
            {
                File.Delete(path);
                removed++;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // It is in use after all, or not ours; the next sweep looks again.
            }
        }
        return removed;
    }

    private int Told(int removed)
    {
        if (removed > 0)
            log.LogInformation(
                "{Count} files that were never finished or never claimed were taken away from {Folder}.",
                removed,
                settings.DataFolder
            );
        return removed;
    }
}
