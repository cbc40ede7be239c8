using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>
/// The calendar an office starts with: the State Council General Office's notices
/// 《国务院办公厅关于…年部分节假日安排的通知》 for 2024 to 2026. Later years are imported when they are announced.
/// </summary>
public static class StateCouncilCalendar
{
    /// <summary>Our default, no rule: 08:30–12:00 and 14:30–17:30 all year (basis §4 [D]).</summary>
    public static OfficeHours DefaultHours { get; } = new(1, 1, [new(new(8, 30), new(12, 0)), new(new(14, 30), new(17, 30))]);

    public static CalendarYear Year2024 { get; } =
        Notice(
            2024,
            [
                .. Days("元旦", new(2024, 1, 1), 1),
                .. Days("春节", new(2024, 2, 10), 8),
                .. Days("清明节", new(2024, 4, 4), 3),
                .. Days("劳动节", new(2024, 5, 1), 5),
                .. Days("端午节", new(2024, 6, 10), 1),
                .. Days("中秋节", new(2024, 9, 15), 3),
                .. Days("国庆节", new(2024, 10, 1), 7),
            ],
            [
                new(new(2024, 2, 4), "春节"),
                new(new(2024, 2, 18), "春节"),
                new(new(2024, 4, 7), "清明节"),
                new(new(2024, 4, 28), "劳动节"),
                new(new(2024, 5, 11), "劳动节"),
                new(new(2024, 9, 14), "中秋节"),
                new(new(2024, 9, 29), "国庆节"),
                new(new(2024, 10, 12), "国庆节"),
            ]
        );

    public static CalendarYear Year2025 { get; } =
        Notice(
            2025,
            [
                .. Days("元旦", new(2025, 1, 1), 1),
                .. Days("春节", new(2025, 1, 28), 8),
                .. Days("清明节", new(2025, 4, 4), 3),
                .. Days("劳动节", new(2025, 5, 1), 5),
                .. Days("端午节", new(2025, 5, 31), 3),
                .. Days("国庆节、中秋节", new(2025, 10, 1), 8),
            ],
            [
                new(new(2025, 1, 26), "春节"),
                new(new(2025, 2, 8), "春节"),
                new(new(2025, 4, 27), "劳动节"),
                new(new(2025, 9, 28), "国庆节、中秋节"),
                new(new(2025, 10, 11), "国庆节、中秋节"),
            ]
        );

    public static CalendarYear Year2026 { get; } =
        Notice(
            2026,
            [
                .. Days("元旦", new(2026, 1, 1), 3),
                .. Days("春节", new(2026, 2, 15), 9),
                .. Days("清明节", new(2026, 4, 4), 3),
                .. Days("劳动节", new(2026, 5, 1), 5),
                .. Days("端午节", new(2026, 6, 19), 3),
                .. Days("中秋节", new(2026, 9, 25), 3),
                .. Days("国庆节", new(2026, 10, 1), 7),
            ],
            [
                new(new(2026, 1, 4), "元旦"),
                new(new(2026, 2, 14), "春节"),
                new(new(2026, 2, 28), "春节"),
                new(new(2026, 5, 9), "劳动节"),
                new(new(2026, 9, 20), "国庆节"),
                new(new(2026, 10, 10), "国庆节"),
            ]
        );

    /// <summary>The edition that is shipped. Declared last: static fields start in the order they stand in.</summary>
    public static CalendarEdition Edition1 { get; } =
        new(
            Number: 1,
            EffectiveFrom: new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)),
            Zone: "Asia/Shanghai",
            Years: [Year2024, Year2025, Year2026],
            Hours: [DefaultHours],
            RollCalendarDays: true
        );

    private static CalendarYear Notice(int year, ImmutableArray<NamedDay> holidays, ImmutableArray<NamedDay> makeupWorkdays) =>
        new(year, holidays, makeupWorkdays, Saying.Verbatim($"《国务院办公厅关于{year}年部分节假日安排的通知》"));

    private static IEnumerable<NamedDay> Days(string name, DateOnly first, int count) =>
        Enumerable.Range(0, count).Select(offset => new NamedDay(first.AddDays(offset), name));
}
