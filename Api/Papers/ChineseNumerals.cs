namespace CaseFlow.Api.Papers;

/// <summary>Whole numbers as regulations count their chapters and articles.</summary>
public static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const char Ten = '十';

    private static readonly (int Size, char Sign)[] Places = [(1000, '千'), (100, '百'), (10, Ten)];

    /// <param name="number">From 1 to 9,999; 10 to 19 are said without a one before the ten.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9_999);
        var (said, rest, gap) = ("", number, false);
        foreach (var (size, sign) in Places)
        {
            var digit = rest / size;
            rest %= size;
            if (digit > 0)
                said += $"{(gap ? Digits[..1] : "")}{Digits[digit]}{sign}";
            gap = said.Length > 0 && digit == 0;
        }
        if (rest > 0)
            said += $"{(gap ? Digits[..1] : "")}{Digits[rest]}";
        return number is >= 10 and < 20 ? said[1..] : said;
    }
}
