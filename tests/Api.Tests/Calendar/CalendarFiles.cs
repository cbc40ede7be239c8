using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Calendar;

/// <summary>Files of one year's days as they are imported.</summary>
internal static class CalendarFiles
{
    /// <summary>The year 2026 as it is known, with one more day off.</summary>
    /// <param name="calendar">As the service tells it.</param>
    public static object WithDayOff(JsonElement calendar, DateTimeOffset off)
    {
        var year = calendar.GetProperty("years").EnumerateArray().Single(one => one.Number("year") == 2026);
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(off, "Asia/Shanghai");
        var days = Days(year, "holidays", true)
            .Append(Day(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "临时放假", true))
            .Concat(Days(year, "makeupWorkdays", false));
        return new { year = 2026, days };
    }

    public static StringContent Content(object year) => new(JsonSerializer.Serialize(year), Encoding.UTF8, "application/json");

    private static IEnumerable<object> Days(JsonElement year, string which, bool off) =>
        year.GetProperty(which).EnumerateArray().Select(day => Day(day.Text("date"), day.Text("name"), off));

    private static object Day(string date, string name, bool off) =>
        new
        {
            date,
            name,
            off,
        };
}
