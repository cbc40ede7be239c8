using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests;

/// <summary>The one place where these tests get their calendar. No test here counts days: due moments are read from the run.</summary>
internal static class TestCalendar
{
    public static readonly WorkCalendar Office = new(StateCouncilCalendar.Edition1);

    /// <summary>An office of which nothing but its calendar is known.</summary>
    public static readonly OfficeAt Flat = new(Office, Organisation.None);

    /// <summary>A Wednesday morning, 09:00 in Shanghai.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 9, 16, 1, 0, 0, TimeSpan.Zero);
}
