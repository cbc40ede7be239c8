using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>What a spreadsheet or a program that writes for one puts around a text, and what it puts in place of one.</summary>
internal static partial class ToolMarks
{
    private static readonly FrozenSet<string> Failures = new[]
    {
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the cell holds what a formula that failed shows instead of a result.</summary>
    public static bool IsFailure(string text) =>
        text.Length < 20 && text.Contains('#', StringComparison.Ordinal) && Failures.Contains(text.Trim());

    /// <summary>
    /// The text without the mark that keeps a number from being taken as one: <c>="3601"</c>, and a quote before digits. Such a mark
    /// before anything else is the writer's own.
    /// </summary>
    public static string TakeOff(string text) =>
        text.Length < 2 ? text
        : AsFormula().Match(text) is { Success: true } formula
            ? formula.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
        : BeforeDigits().Match(text) is { Success: true } number ? number.Groups["text"].Value
        : text;

    /// <summary>Whether a number was turned into an exponent, which loses its last digits: 3.60102E+17.</summary>
    public static bool HasLostDigits(string text) => Exponent().IsMatch(text.Trim());

    [GeneratedRegex("""^\s*=\s*"(?<text>([^"]|"")*)"\s*$""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AsFormula();

    [GeneratedRegex(@"^\s*['’‘`](?<text>\d[\d\-]*[xX]?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BeforeDigits();

    [GeneratedRegex(@"^[+-]?\d(\.\d+)?[eE]\+\d{1,3}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Exponent();
}
