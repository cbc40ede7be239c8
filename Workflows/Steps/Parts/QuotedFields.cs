using System.Text.RegularExpressions;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>Fields that a text quotes by their names in braces, <c>《{title}》已到</c>. The designer shows their labels instead.</summary>
internal static partial class QuotedFields
{
    public static IEnumerable<string> In(string text) => FieldInBraces().Matches(text).Select(match => match.Groups["field"].Value);

    /// <returns>The text with the values; a field without one leaves nothing.</returns>
    public static string Filled(string text, Facts facts) =>
        FieldInBraces().Replace(text, match => facts[match.Groups["field"].Value]?.ToString() ?? "");

    [GeneratedRegex(@"\{(?<field>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex FieldInBraces();
}
