using CaseFlow.Domain.Figures;

namespace CaseFlow.Domain.Tests.Figures;

/// <summary>November 2026 of an office in Shanghai, worked Monday to Friday 08:30–12:00 and 14:30–17:30: 6.5 hours a day.</summary>
internal static class Paper
{
    public static readonly Period November = new(At("11-01 00:00"), At("12-01 00:00"));

    /// <param name="text"><c>MM-dd HH:mm</c>.</param>
    public static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact($"2026-{text} +08:00", "yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset? Or(string? text) => text is null ? null : At(text);

    public static WorkFact Work(long of, string? due, string? closed, string? first = null, string? unit = null) =>
        new(of, 1, "办理", unit, At("10-01 09:00"), null, Or(closed), Or(due), Or(first));
}
