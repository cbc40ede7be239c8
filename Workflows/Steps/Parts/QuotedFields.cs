using System.Text.RegularExpressions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>Fields that a text quotes by their names in braces, <c>《{title}》已到</c>. The designer shows their labels instead.</summary>
internal static partial class QuotedFields
{
    public static IEnumerable<string> In(string text) => FieldInBraces().Matches(text).Select(match => match.Groups["field"].Value);

    /// <param name="told">What stands for a field, by its name.</param>
    public static string Filled(string text, Func<string, string> told) =>
        FieldInBraces().Replace(text, match => told(match.Groups["field"].Value));

    [GeneratedRegex(@"\{(?<field>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex FieldInBraces();
}
