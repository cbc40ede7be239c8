using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Cases;

/// <summary>Why something of a case stands still: a step waits to be corrected, a clock is paused, the case is suspended.</summary>
internal static class Standstills
{
    public static IEnumerable<Saying> Of(Run run, Procedure procedure, Staff staff, WorkCalendar calendar)
    {
        if (run is { IsOpen: true, Suspended: { } suspended })
        {
            yield return Saying.Of(
                "cases.suspended",
                ("since", new SayingValue.Minute(calendar.Local(suspended.Since))),
                ("by", staff.NameOf(suspended.By)),
                ("reason", suspended.Reason)
            );
        }
        foreach (var visit in run.Visits)
        {
            if (visit.Wait is { } wait)
                yield return wait;
            // One that stands still with the case has been said.
            if (visit.Paused is { WithCase: false, Until: { } until } pause)
            {
                yield return Saying.Of(
                    "cases.paused",
                    ("step", procedure.NameOf(visit.Step)),
                    ("until", new SayingValue.Minute(calendar.Local(until))),
                    ("reason", pause.Reason)
                );
            }
        }
    }
}
