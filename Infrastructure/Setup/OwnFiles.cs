using System.Runtime.InteropServices;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>What this program writes from now on is its owner's alone: database, attachments, mails and whatever else it makes.</summary>
internal static class OwnFiles
{
    private const int Others = 0x3F; // 077

    public static void KeepFromOthers()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(Others);
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetMask(int mask);
}
