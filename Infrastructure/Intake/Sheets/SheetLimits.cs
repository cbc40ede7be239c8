namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>
/// How much of a workbook is worked on. A table that people fill in has a tenth of it; what has more was made to wear the service out, and is
/// refused while it is read, not after.
/// </summary>
internal static class SheetLimits
{
    /// <summary>Bytes of all parts unpacked, counted as they come, for the archive may say otherwise.</summary>
    public const long UnpackedBytes = 1L << 30;

    /// <summary>Above <see cref="FreeBytes"/>, times that a part may be larger than its packed self. Tables come to thirty.</summary>
    public const long Ratio = 300;

    public const long FreeBytes = 32L << 20;

    /// <summary>Bytes unpacked of one workbook, of every part as often as it is gone through.</summary>
    public const long BookBytes = 4 * UnpackedBytes;

    /// <summary>
    /// Cells that are made of what is written once: filled right, filled down, merged down. Counted as the file declares them, before one is made.
    /// </summary>
    public const int Copies = 1_000_000;

    /// <summary>Letters of these cells, and bytes of shared texts beyond their first use.</summary>
    public const long CopiedText = 128L << 20;

    /// <summary>Bytes between the two brackets of one tag.</summary>
    public const int TagBytes = 1 << 20;

    /// <summary>Elements within each other.</summary>
    public const int Depth = 100;

    /// <summary>Different names of elements and attributes.</summary>
    public const int Names = 20_000;

    /// <summary>Letters of one cell that are read; the longest field takes half.</summary>
    public const int Letters = 40_000;

    /// <summary>Cells, and texts that cells share.</summary>
    public const int Cells = 20_000_000;

    public const int SharedTexts = 4_000_000;

    /// <summary>Bytes of shared texts that are held in memory; more lie in a passing file.</summary>
    public const int TextsInMemory = 8 << 20;

    public const int Merges = 200_000;
    public const int Sheets = 200;
    public const int Styles = 100_000;
}

/// <summary>A workbook has more of something than <see cref="SheetLimits"/> allow.</summary>
internal sealed class TooMuchException(string what) : Exception(what);
