using System.Globalization;
using System.Text.Json;

namespace CaseFlow.Domain.Deadlines;

/// <summary>What became of a year file that an administrator handed in.</summary>
public abstract record CalendarYearImport
{
    private const int FirstYear = 1950;
    private const int LastYear = 2199;
    private const string Shape = """{"year":2027,"days":[{"date":"2027-01-01","name":"元旦","off":true}]}""";

    private CalendarYearImport()
    {
    }

    public sealed record Imported(CalendarYear Year) : CalendarYearImport;

    /// <param name="Why">One Chinese sentence: what is wrong and where.</param>
    public sealed record Rejected(string Why) : CalendarYearImport;

    /// <summary>
    /// Reads one year in the shape of the public holiday-cn project: <c>year</c>, optional <c>papers</c> (addresses of the notices)
    /// and <c>days</c> with <c>date</c> (yyyy-MM-dd), <c>name</c> and <c>off</c>. Throws for no text, however malformed.
    /// </summary>
    public static CalendarYearImport FromJson(string json)
    {
        YearFile? file;
        try
        {
            file = JsonSerializer.Deserialize<YearFile>(json.TrimStart('\uFEFF'), JsonSerializerOptions.Web);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            // Half a surrogate pair in the text is an ArgumentException, all other malformed text a JsonException.
            return new Rejected($"{PlaceOf(malformed)}无法读取，内容应形如 {Shape}。");
        }

        return file is null ? new Rejected($"文件是空的，内容应形如 {Shape}。") : From(file);
    }

    private static CalendarYearImport From(YearFile file)
    {
        if (file.Year is not (>= FirstYear and <= LastYear))
        {
            return new Rejected($"年份（year）缺少，或不在 {FirstYear} 至 {LastYear} 之间。");
        }

        var entries = file.Days ?? [];
        var problem = entries.Select((day, index) => ProblemOf(day, index + 1, file.Year.Value)).FirstOrDefault(found => found is not null);
        if (problem is not null)
        {
            return new Rejected(problem);
        }

        var days = entries.Select(day => (Day: new NamedDay(DateOf(day!)!.Value, day!.Name!.Trim()), Off: day.Off!.Value))
            .OrderBy(entry => entry.Day.Date).ToArray();
        var twice = days.CountBy(entry => entry.Day.Date).Where(count => count.Value > 1).Select(count => count.Key).ToArray();
        if (twice.Length > 0)
        {
            return new Rejected($"{ChineseDate.Of(twice[0])}出现了不止一次，请只保留一条。");
        }

        var year = new CalendarYear(file.Year.Value, DaysThatAre(true), DaysThatAre(false), SourceOf(file));
        return year.Holidays.Any(day => day.Date.Year == year.Year)
            ? new Imported(year)
            : new Rejected($"文件里没有{year.Year}年的休息日，可能尚未公布；国务院办公厅通常在上一年 10 月至 11 月公布。");

        ImmutableArray<NamedDay> DaysThatAre(bool off) => [.. days.Where(entry => entry.Off == off).Select(entry => entry.Day)];
    }

    private static string? ProblemOf(DayEntry? day, int position, int year) => day switch
    {
        null => $"第 {position} 条日期是空的。",
        _ when DateOf(day) is null => $"第 {position} 条的日期（date）“{day.Date}”不是 yyyy-MM-dd 形式的有效日期。",
        _ when DateOf(day) is { } date && !CalendarChecks.Near(date, year) => $"第 {position} 条的日期 {day.Date} 不属于{year}年的安排，请核对。",
        { Off: null } => $"第 {position} 条（{day.Date}）没有写明休息还是上班（off）。",
        _ when string.IsNullOrWhiteSpace(day.Name) => $"第 {position} 条（{day.Date}）没有节日名称（name）。",
        _ => null,
    };

    private static DateOnly? DateOf(DayEntry day) =>
        DateOnly.TryParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string SourceOf(YearFile file) =>
        file.Papers is { Length: > 0 } papers ? string.Join("；", papers) : "导入文件未写明来源";

    private static string PlaceOf(Exception malformed) =>
        malformed is JsonException { Path: { Length: > 1 } path } ? $"文件中 {path} 处" : "文件";

    private sealed record YearFile(int? Year, string?[]? Papers, DayEntry?[]? Days);

    private sealed record DayEntry(string? Date, string? Name, bool? Off);
}
