using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>How Elsa writes a length of time: <c>[days.]hours:minutes[:seconds]</c>, or days alone. It is read as clock hours.</summary>
internal static class TimeSpanShape
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(10_000);

    /// <summary>Null when there is none; with a finding when it cannot be read.</summary>
    public static TimeLimit? Span(this ActivitySource source, string input)
    {
        if (source.Text(input) is not { } span)
            return null;
        if (TimeSpan.TryParse(span, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && time <= Longest)
            return new TimeLimit((decimal)time.TotalHours, Clock.ClockHours);
        source.Error("findings.delay.unreadable", ("time", span));
        return null;
    }
}
