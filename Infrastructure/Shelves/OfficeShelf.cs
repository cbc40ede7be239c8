using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>The office that events are decided by.</summary>
public sealed class OfficeShelf(CalendarShelf calendars, OrganisationShelf organisations, RuleShelf rules, OfficeSettings settings)
{
    /// <summary>Until when whoever handed work on can take it back.</summary>
    public WithdrawUntil WithdrawUntil => settings.WithdrawUntil;

    /// <summary>How often a task may be urged in a day, as the office has set it now.</summary>
    public int UrgesADay => settings.UrgesADay;

    /// <summary>By what an event is decided now: the calendar in force at its moment, people and rule tables as they stand.</summary>
    public async ValueTask<OfficeAt> At(CaseFlowDb db, DateTimeOffset moment, Organisation people, CancellationToken ct) =>
        new(await calendars.At(db, moment, ct), people) { Rules = await rules.Latest(db, ct) };

    /// <summary>What the guards of an act ask of the office: no rule table is read for it.</summary>
    public async ValueTask<OfficeAt> ForGuards(CaseFlowDb db, DateTimeOffset moment, Organisation people, CancellationToken ct) =>
        new(await calendars.At(db, moment, ct), people);

    /// <summary>By what an event was decided: what a replay asks again.</summary>
    /// <exception cref="InvalidOperationException">An edition that the event names is missing.</exception>
    public async ValueTask<OfficeAt> Of(CaseFlowDb db, EventRow happened, CancellationToken ct) =>
        new(await calendars.Numbered(db, happened.Calendar, ct), await organisations.Numbered(db, happened.Organisation, ct))
        {
            Rules = await rules.Numbered(db, happened.Rules, ct),
        };
}
