using System.Runtime.Versioning;
using CaseFlow.Domain.Sayings;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>
/// 数据文件夹. Cases, mails and the keys of the sign-in cookies: nobody else on the machine needs to look in. What lies there already, from
/// whatever time and tool, is closed to others as well.
/// </summary>
internal sealed class DataFolder(OfficeSettings settings, ILogger<DataFolder> log)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <exception cref="UnusableDataException">It belongs to another user, or cannot be written to.</exception>
    public void Open()
    {
        foreach (var folder in new[] { settings.DataFolder, settings.Attachments, settings.Mails, settings.Keys, settings.Imports })
        {
            try
            {
                Create(folder);
                Try(folder);
            }
            catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
            {
                throw new UnusableDataException(
                    Saying.Of(
                        "setup.folder",
                        ("place", Path.GetFullPath(folder)),
                        ("user", Environment.UserName),
                        ("problem", problem.Message)
                    )
                );
            }
        }
    }

    /// <summary>Takes from everybody but the owner what they may do with folders and files.</summary>
    public void Close()
    {
        if (!OperatingSystem.IsWindows())
            CloseToOthers();
    }

    [UnsupportedOSPlatform("windows")]
    private void CloseToOthers()
    {
        var open = Directory
            .EnumerateFileSystemEntries(settings.DataFolder, "*", Everything)
            .Prepend(settings.DataFolder)
            .Where(IsOpen)
            .ToLookup(Closed);
        if (open[true].Any())
            log.LogInformation(
                "{Count} folders and files in {Folder} were open to other users of this machine and are closed to them now.",
                open[true].Count(),
                settings.DataFolder
            );
        if (open[false].FirstOrDefault() is { } example)
            log.LogWarning(
                "{Count} folders and files belong to another user and stay open to others, such as {Example}.",
                open[false].Count(),
                example
            );
    }

    // A file of another node may go while we look.
    [UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string entry)
    {
        try
        {
            return (File.GetUnixFileMode(entry) & Others) != UnixFileMode.None;
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static bool Closed(string entry)
    {
        try
        {
            File.SetUnixFileMode(entry, File.GetUnixFileMode(entry) & ~Others);
            return true;
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            return !Path.Exists(entry);
        }
    }

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Owner);
    }

    // A folder may be there and not be ours: told now, and not by whoever hands in the first attachment.
    private static void Try(string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.tmp");
        using (new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) { }
    }
}
