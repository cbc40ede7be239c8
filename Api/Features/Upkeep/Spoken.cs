using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>How long and how much, in words of one unit: whoever glances at it needs no more.</summary>
internal static class Spoken
{
    private const decimal Megabyte = 1024 * 1024;
    private const decimal Gigabyte = 1024 * Megabyte;

    public static Saying Span(TimeSpan span) =>
        span switch
        {
            { TotalMinutes: < 1 } => Saying.Of("upkeep.seconds", ("count", Math.Max(0, (int)span.TotalSeconds))),
            { TotalHours: < 1 } => Saying.Of("upkeep.minutes", ("count", (int)span.TotalMinutes)),
            { TotalDays: < 1 } => Saying.Of("upkeep.hours", ("count", (int)span.TotalHours)),
            _ => Saying.Of("upkeep.days", ("count", (int)span.TotalDays)),
        };

    public static Saying Size(long bytes) =>
        bytes >= Gigabyte
            ? Saying.Of("upkeep.gigabytes", ("amount", Math.Round(bytes / Gigabyte, 1)))
            : Saying.Of("upkeep.megabytes", ("amount", Math.Round(bytes / Megabyte, 1)));
}
