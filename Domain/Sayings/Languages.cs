using System.Globalization;

namespace CaseFlow.Domain.Sayings;

/// <summary>The languages that the service speaks, by their IETF tags.</summary>
public static class Languages
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public static readonly ImmutableArray<string> All = [Chinese, English];

    /// <summary>The one for readers of a culture: English for any kind of English, else Chinese.</summary>
    public static string Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == English ? English : Chinese;
}
