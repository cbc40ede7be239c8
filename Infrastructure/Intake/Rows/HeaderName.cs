using System.Text;
using System.Text.RegularExpressions;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// A header as it is compared: 标  题, *正文（必填） and one broken into two lines are the same words as without what the maker of the form
/// put around them.
/// </summary>
internal static partial class HeaderName
{
    private const string Marks = "*#☆★●◆■▲※:;,.、。?!-_";

    /// <summary>In usual forms of its signs, without blanks, marks and a hint in brackets how to fill the column.</summary>
    public static string Normal(string header)
    {
        var plain = new StringBuilder(header.Length);
        foreach (var sign in CellText.Usual(header))
        {
            if (
                !char.IsWhiteSpace(sign)
                && !char.IsControl(sign)
                && char.GetUnicodeCategory(sign) is not System.Globalization.UnicodeCategory.Format
            )
                plain.Append(sign);
        }
        var name = plain.ToString();
        for (var shorter = Shorter(name); shorter.Length < name.Length && shorter.Length > 0; shorter = Shorter(name))
            name = shorter;
        return name.Trim(Marks.ToCharArray()).Length == 0 ? "" : name;
    }

    private static string Shorter(string name) => Hint().Replace(name.Trim(Marks.ToCharArray()), "");

    [GeneratedRegex(
        @"^[(\[【〔](\*|必填|必选|选填|可选)[)\]】〕]|[(\[【〔](\*+|必填项?|必须填写?|必选|选填项?|可选|非必填|可不填|不超过.*|限.*|最多.*|.*字以内|格式.*|形如.*|如.*|例.*|年/?月/?日|年-月-日|yyyy.*|required|optional)[)\]】〕]$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Hint();
}
