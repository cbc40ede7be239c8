using System.Collections.Frozen;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>What the holidays of the notices are called in other languages.</summary>
public static class Holidays
{
    private static readonly FrozenDictionary<string, Saying> Known = new Dictionary<string, Saying>(StringComparer.Ordinal)
    {
        ["元旦"] = Saying.Of("holidays.new-year"),
        ["春节"] = Saying.Of("holidays.spring-festival"),
        ["清明节"] = Saying.Of("holidays.qingming"),
        ["劳动节"] = Saying.Of("holidays.labour-day"),
        ["端午节"] = Saying.Of("holidays.dragon-boat"),
        ["中秋节"] = Saying.Of("holidays.mid-autumn"),
        ["国庆节"] = Saying.Of("holidays.national-day"),
        ["国庆节、中秋节"] = Saying.Of("holidays.national-day-and-mid-autumn"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The year's first holiday, as an example of a name.</summary>
    public const string NewYear = "元旦";

    /// <summary>The holiday that a notice calls so; one that only this year's notice knows is said as it stands there.</summary>
    public static Saying Named(string name) => Known.GetValueOrDefault(name) ?? Saying.Verbatim(name);
}
