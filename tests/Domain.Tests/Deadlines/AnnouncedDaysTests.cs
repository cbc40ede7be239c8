using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Tests.Deadlines;

/// <summary>Every day of 2018 to 2026 against a table made by others, when it lies beside the repository.</summary>
public sealed class AnnouncedDaysTests
{
    [Fact]
    public void Imported_years_give_the_kind_of_each_of_the_3287_days_of_2018_to_2026()
    {
        var folder = Folder();
        var calendar = Office.CalendarOf([.. Years(folder)]);

        var rows = File.ReadLines(Path.Combine(folder, "calendar.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.Equal(3_287, rows.Count);
        Assert.All(rows, row =>
        {
            var day = Office.Day(row[0]);
            Assert.Equal(row[1] == "1", calendar.IsWorkday(day));
            Assert.Equal(row[2], NameInTable(calendar.KindOf(day)));
        });
    }

    [Fact]
    public void The_shipped_years_say_what_the_table_says()
    {
        var rows = File.ReadLines(Path.Combine(Folder(), "calendar.csv")).Skip(1).Select(line => line.Split(','));

        var shipped = rows.Where(row => Office.Calendar.IsAnnounced(int.Parse(row[0].AsSpan(0, 4), CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(366 + 365 + 365, shipped.Count);
        Assert.All(shipped, row => Assert.Equal(row[2], NameInTable(Office.Calendar.KindOf(Office.Day(row[0])))));
    }

    private static string NameInTable(DayKind kind) =>
        kind switch
        {
            DayKind.Workday => "workday",
            DayKind.Weekend => "weekend",
            DayKind.Holiday => "holiday",
            DayKind.MakeupWorkday => "makeup_workday",
        };

    private static IEnumerable<CalendarYear> Years(string folder)
    {
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "holidays_2011_2026.json")))!["years"]!.AsObject();
        foreach (var (year, notice) in all)
        {
            notice!["year"] = int.Parse(year, CultureInfo.InvariantCulture);
            yield return CalendarYearImport.FromJson(notice.ToJsonString()).Value;
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var table = Path.Combine(folder.FullName, "shared", "data", "cn_workdays");
            if (Directory.Exists(table))
            {
                return table;
            }
        }

        Assert.Skip("The table of workdays (shared/data/cn_workdays beside the repository) is not here.");
        return "";
    }
}
