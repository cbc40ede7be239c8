using System.Text;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Texts;

/// <summary>
/// 查找的写法. How a text is written where it is looked for or looked up: full-width letters and digits as narrow ones, ① as 1, ㎡ as m2
/// (NFKC, Unicode Annex 15), without marks that nobody sees, A–Z as a–z. What is kept of a text stays as it was given; the client writes
/// alike what it looks up in lists of its own (<c>designer/src/model/words/sought.ts</c>).
/// </summary>
public static class SoughtText
{
    public static string Of(string text)
    {
        // Half a surrogate pair and what is no character have no normal form.
        var normal = PlainText.Kept(text).Normalize(NormalizationForm.FormKC);
        var sought = new StringBuilder(normal.Length);
        foreach (var letter in normal)
        {
            if (!IsHidden(letter))
                sought.Append(Small(letter));
        }
        return sought.ToString();
    }

    /// <summary>
    /// Marks without a shape of their own: soft hyphen, zero-width spaces and joiners, writing directions, variation selectors, a byte order
    /// mark in the midst of a text.
    /// </summary>
    public static bool IsHidden(char letter) =>
        letter
            is '\u00AD'
                or '\u061C'
                or '\u180E'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or (>= '\uFE00' and <= '\uFE0F')
                or '\uFEFF';

    // Only A–Z: both databases do the same to every text, whatever language they are set up for.
    private static char Small(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter + 32) : letter;
}
