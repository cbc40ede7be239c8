using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>
/// What one pass over a sheet tells before its rows are read: cells that are merged downwards are named behind all rows, and whether the sheet
/// is whole.
/// </summary>
/// <param name="Filled">Rows with a cell that has a value.</param>
/// <param name="Hidden">Those of them that whoever opens the sheet does not see.</param>
/// <param name="Merged">In the order of their first rows.</param>
internal sealed record SheetSurvey(int Filled, int Hidden, ImmutableArray<MergedCells> Merged)
{
    /// <exception cref="TooMuchException">The sheet has more of something than a table needs.</exception>
    public static SheetSurvey Of(ZipArchiveEntry sheet, SharedTexts texts, BookWork work)
    {
        using var xml = new PartXml(sheet, work);
        var (filled, hidden, cells, isHidden, isFilled, isShared) = (0, 0, 0, false, false, false);
        var shared = 0L;
        var merged = new List<MergedCells>();
        while (xml.ReadElement())
        {
            switch (xml.Name)
            {
                case "row":
                    (isHidden, isFilled) = (xml.Says("hidden"), false);
                    break;
                case "c" when ++cells > SheetLimits.Cells:
                    throw new TooMuchException("cells");
                case "c":
                    isShared = xml["t"] == "s";
                    break;
                case "v" or "is" or "f":
                    (filled, hidden) = isFilled ? (filled, hidden) : (filled + 1, hidden + (isHidden ? 1 : 0));
                    isFilled = true;
                    shared += isShared && xml.Name == "v" ? SharedBy(xml, texts) : 0;
                    if (shared > texts.Bytes + SheetLimits.CopiedText)
                        throw new TooMuchException("copies");
                    break;
                case "mergeCell" when CellAddress.Range(xml["ref"]) is { } cell && cell.LastRow > cell.FirstRow:
                    if (merged.Count >= SheetLimits.Merges)
                        throw new TooMuchException("merges");
                    merged.Add(cell);
                    break;
                default:
                    break;
            }
        }
        return new SheetSurvey(
            filled,
            hidden,
            [.. merged.Where(cell => cell.Column < HeaderLines.MostColumns).OrderBy(cell => cell.FirstRow)]
        );
    }

    private static int SharedBy(PartXml value, SharedTexts texts) =>
        int.TryParse(RichText.Plain(value), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts.BytesOf(index) : 0;
}
