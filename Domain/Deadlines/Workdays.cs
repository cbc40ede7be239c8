namespace CaseFlow.Domain.Deadlines;

/// <summary>
/// Counts workdays over all of time: Monday to Friday in closed form, corrected by the running sum of the announced exceptions.
/// Every question is one binary search, however far apart the days are, and no date lies outside the table.
/// Days are <see cref="DateOnly.DayNumber"/>s; day 0 is a Monday.
/// </summary>
internal sealed class Workdays
{
    private readonly int[] exceptions;
    private readonly DayKind[] kinds;
    private readonly string[] names;

    /// <summary>Workdays more (makeup) or fewer (holiday) than Mondays to Fridays, up to and including each exception.</summary>
    private readonly int[] corrections;

    /// <summary>Workdays from day 0 up to and including each exception.</summary>
    private readonly int[] countsThrough;

    public Workdays(ImmutableArray<CalendarYear> years)
    {
        // 班 → 休: a makeup day would win over a holiday; the checks refuse a day that is both.
        var days = new SortedDictionary<int, (DayKind Kind, string Name)>();
        foreach (var holiday in years.SelectMany(year => year.Holidays))
        {
            days[holiday.Date.DayNumber] = (DayKind.Holiday, holiday.Name);
        }

        foreach (var makeup in years.SelectMany(year => year.MakeupWorkdays))
        {
            // A notice may also name a plain Monday as worked (2020-02-03, the end of a prolonged holiday): that makes up for nothing.
            var day = makeup.Date.DayNumber;
            days[day] = (IsMondayToFriday(day) ? DayKind.Workday : DayKind.MakeupWorkday, makeup.Name);
        }

        exceptions = [.. days.Keys];
        kinds = [.. days.Values.Select(day => day.Kind)];
        names = [.. days.Values.Select(day => day.Name)];
        corrections = new int[exceptions.Length];
        countsThrough = new int[exceptions.Length];
        for (var i = 0; i < exceptions.Length; i++)
        {
            var correction = (kinds[i] == DayKind.Holiday ? 0 : 1) - (IsMondayToFriday(exceptions[i]) ? 1 : 0);
            corrections[i] = correction + (i == 0 ? 0 : corrections[i - 1]);
            countsThrough[i] = MondaysToFridaysThrough(exceptions[i]) + corrections[i];
        }
    }

    public DayKind KindOf(int day)
    {
        var at = Array.BinarySearch(exceptions, day);
        if (at >= 0)
        {
            return kinds[at];
        }

        return IsMondayToFriday(day) ? DayKind.Workday : DayKind.Weekend;
    }

    /// <summary>The holiday a day belongs to, 调休 days included; null for an ordinary day.</summary>
    public string? NameOf(int day)
    {
        var at = Array.BinarySearch(exceptions, day);
        return at >= 0 ? names[at] : null;
    }

    public bool IsWorkday(int day) => KindOf(day) is DayKind.Workday or DayKind.MakeupWorkday;

    /// <summary>Workdays from day 0 up to and including <paramref name="day"/>.</summary>
    public int Through(int day)
    {
        var at = Array.BinarySearch(exceptions, day);
        var last = at >= 0 ? at : ~at - 1;
        return MondaysToFridaysThrough(day) + (last < 0 ? 0 : corrections[last]);
    }

    /// <summary>Workdays in a stretch, both ends included; 0 when it ends before it starts.</summary>
    public int Between(int first, int last) => last < first ? 0 : Through(last) - Through(first - 1);

    /// <summary>The workday that is <paramref name="count"/> workdays after <paramref name="day"/>, which itself is not counted.</summary>
    public int After(int day, int count) => Nth(Through(day) + count);

    /// <summary>The day with which the count from day 0 reaches <paramref name="count"/>.</summary>
    private int Nth(int count)
    {
        var next = FirstExceptionReaching(count);
        var correction = next == 0 ? 0 : corrections[next - 1];
        var mondayToFriday = NthMondayToFriday(count - correction);

        // Before the next exception plain weeks decide; when they would go past it, it is the makeup day that completes the count.
        return next < exceptions.Length ? Math.Min(mondayToFriday, exceptions[next]) : mondayToFriday;
    }

    private int FirstExceptionReaching(int count)
    {
        var (low, high) = (0, exceptions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = countsThrough[middle] < count ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsMondayToFriday(int day) => day % 7 < 5;

    private static int MondaysToFridaysThrough(int day) => ((day + 1) / 7 * 5) + Math.Min((day + 1) % 7, 5);

    private static int NthMondayToFriday(int n) => ((n - 1) / 5 * 7) + ((n - 1) % 5);
}
