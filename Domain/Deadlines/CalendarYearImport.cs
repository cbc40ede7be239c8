using System.Globalization;
using System.Text.Json;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>A year file that an administrator hands in.</summary>
public static class CalendarYearImport
{
    private const int FirstYear = 1950;
    private const int LastYear = 2199;
    private const string Shape = $$"""{"year":2027,"days":[{"date":"2027-01-01","name":"{{Holidays.NewYear}}","off":true}]}""";

    /// <summary>
    /// Reads one year in the shape of the public holiday-cn project: <c>year</c>, optional <c>papers</c> (addresses of the notices)
    /// and <c>days</c> with <c>date</c> (yyyy-MM-dd), <c>name</c> and <c>off</c>. Throws for no text, however malformed.
    /// </summary>
    public static OrRefusal<CalendarYear> FromJson(string json)
    {
        YearFile? file;
        try
        {
            file = JsonSerializer.Deserialize<YearFile>(json.TrimStart('\uFEFF'), JsonSerializerOptions.Web);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            // Half a surrogate pair in the text is an ArgumentException, all other malformed text a JsonException.
            return BadYear(Unreadable(malformed));
        }

        return file is null ? BadYear(Saying.Of("calendar.import.empty", ("shape", Shape))) : From(file);
    }

    private static OrRefusal<CalendarYear> From(YearFile file)
    {
        if (file.Year is not (>= FirstYear and <= LastYear))
        {
            return BadYear(Saying.Of("calendar.import.bad-year", ("first", FirstYear), ("last", LastYear)));
        }

        var entries = file.Days ?? [];
        var problem = entries.Select((day, index) => ProblemOf(day, index + 1, file.Year.Value)).FirstOrDefault(found => found is not null);
        if (problem is not null)
        {
            return BadYear(problem);
        }

        var days = entries
            .Select(day => (Day: new NamedDay(DateOf(day!)!.Value, day!.Name!.Trim()), Off: day.Off!.Value))
            .OrderBy(entry => entry.Day.Date)
            .ToArray();
        var twice = days.CountBy(entry => entry.Day.Date).Where(count => count.Value > 1).Select(count => count.Key).ToArray();
        if (twice.Length > 0)
        {
            return BadYear(Saying.Of("calendar.import.day-twice", ("day", twice[0])));
        }

        var year = new CalendarYear(file.Year.Value, DaysThatAre(true), DaysThatAre(false), SourceOf(file));
        return year.Holidays.Any(day => day.Date.Year == year.Year)
            ? year
            : BadYear(Saying.Of("calendar.import.no-days-off", ("year", year.Year)));

        ImmutableArray<NamedDay> DaysThatAre(bool off) => [.. days.Where(entry => entry.Off == off).Select(entry => entry.Day)];
    }

    private static Saying? ProblemOf(DayEntry? day, int position, int year) =>
        day switch
        {
            null => Saying.Of("calendar.import.entry-empty", ("number", position)),
            _ when DateOf(day) is null => Saying.Of("calendar.import.entry-not-a-date", ("number", position), ("date", day.Date ?? "")),
            _ when DateOf(day) is { } date && !CalendarChecks.Near(date, year) => Saying.Of(
                "calendar.import.entry-of-other-year",
                ("number", position),
                ("date", day.Date!),
                ("year", year)
            ),
            { Off: null } => Saying.Of("calendar.import.entry-without-off", ("number", position), ("date", day.Date!)),
            _ when PlainText.IsBlank(day.Name) => Saying.Of(
                "calendar.import.entry-without-name",
                ("number", position),
                ("date", day.Date!)
            ),
            _ => null,
        };

    private static DateOnly? DateOf(DayEntry day) =>
        DateOnly.TryParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Saying SourceOf(YearFile file) =>
        file.Papers is { Length: > 0 } papers ? Saying.Verbatim(string.Join("；", papers)) : Saying.Of("calendar.import.no-source");

    private static Saying Unreadable(Exception malformed) =>
        malformed is JsonException { Path: { Length: > 1 } path }
            ? Saying.Of("calendar.import.unreadable-at", ("place", path), ("shape", Shape))
            : Saying.Of("calendar.import.unreadable", ("shape", Shape));

    // One sentence: what is wrong and where.
    private static Refusal BadYear(Saying why) => new("bad-year", RefusalKind.Invalid, why);

    private sealed record YearFile(int? Year, string?[]? Papers, DayEntry?[]? Days);

    private sealed record DayEntry(string? Date, string? Name, bool? Off);
}
