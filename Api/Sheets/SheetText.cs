using System.Text.RegularExpressions;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Api.Sheets;

/// <summary>Text as it may stand in a cell of XLSX.</summary>
internal static partial class SheetText
{
    // A cell holds no more (ECMA-376, and Excel with it).
    private const int LongestCell = 32_767;

    /// <summary>
    /// Without what XML has no place for, never a formula, cut at a whole character; and where it says <c>_x0041_</c>, which stands for
    /// another sign in a sheet (ST_Xstring, ECMA-376 part 1, 22.9.2.19), so that it is read back as it was written.
    /// </summary>
    // Mended before it is guarded: a sign that goes may stand before one that makes a formula.
    public static string Of(string text) =>
        Escape().Replace(Beginnings.Of(FormulaGuard.Put(PlainText.Mended(text).ReplaceLineEndings("\n")), LongestCell), "_x005F_");

    // Looks ahead, so that each of _x0041_x0041_ is found.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
