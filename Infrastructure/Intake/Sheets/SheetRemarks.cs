using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>What is said about a sheet that is read: which it is, which are not read, and what of it nobody sees who opens it.</summary>
internal static class SheetRemarks
{
    private const int MostNamed = 10;

    /// <param name="hiddenRows">Filled rows of the sheet that are hidden; they are imported.</param>
    public static IEnumerable<Saying> Of(IEnumerable<SheetName> sheets, SheetName read, int hiddenRows)
    {
        var others = sheets.Where(sheet => !ReferenceEquals(sheet, read)).ToArray();
        if (read.Hidden)
            yield return Saying.Of("left-out.hidden-read", ("sheet", read.Name));
        if (others.Where(sheet => !sheet.Hidden).ToArray() is { Length: > 0 } shown)
            yield return Saying.Of("left-out.sheets", ("sheets", Names(shown)), ("count", shown.Length));
        if (others.Where(sheet => sheet.Hidden).ToArray() is { Length: > 0 } hidden)
            yield return Saying.Of("left-out.hidden-sheets", ("sheets", Names(hidden)), ("count", hidden.Length));
        if (hiddenRows > 0)
            yield return Saying.Of("left-out.hidden-rows", ("rows", hiddenRows));
    }

    private static SayingValue Names(IEnumerable<SheetName> sheets) => SayingValue.List(sheets.Take(MostNamed).Select(sheet => sheet.Name));
}
