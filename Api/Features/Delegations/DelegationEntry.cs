using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>What a person enters: two or three fields, the rest is known.</summary>
/// <param name="Delegate">Code of the person who is to do the tasks.</param>
/// <param name="Until">The last day.</param>
/// <param name="From">The first day; today when null.</param>
/// <param name="Procedures">Definition ids; all procedures when null or empty.</param>
/// <param name="Principal">Code of the person who is away; oneself when null.</param>
public sealed record NewDelegation(
    string Delegate,
    DateOnly? Until,
    DateOnly? From = null,
    IReadOnlyList<string>? Procedures = null,
    string? Principal = null
);

/// <summary>Checks what was entered: the same before it is saved and for its preview.</summary>
public sealed class DelegationEntry(CaseFlowDb db, StaffDirectory directory, StandingDelegations delegations, TimeProvider clock)
{
    /// <summary>Days of the longest one: a year, after which somebody has to think of it again.</summary>
    public const int MostDays = 366;

    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    public async Task<OrRefusal<Delegation>> Read(NewDelegation entered, Reader by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var today = delegations.DayOf(clock.Now());
        var principal = string.IsNullOrEmpty(entered.Principal) ? by.Person : entered.Principal;
        if (principal != by.Person && !DelegationReadings.IsForOthers(by))
            return DelegationRefusals.ForOthers;
        var wanted = new Delegation(
            principal,
            entered.Delegate,
            entered.From ?? today,
            entered.Until ?? today,
            [.. (entered.Procedures ?? []).Distinct(StringComparer.Ordinal)]
        );
        if ((People(wanted, by, staff) ?? Days(entered, wanted, today) ?? await Procedures(wanted, ct)) is { } wrong)
            return wrong;
        var standing = await StandingDelegations.From(db, wanted.From).OrderBy(row => row.Id).ToListAsync(ct);
        return DelegationRules.FirstClash(wanted, standing.Select(row => row.Given)) is var (clash, with)
            ? DelegationRefusals.Clashes(clash, with, staff)
            : wanted;
    }

    private static Refusal? People(Delegation wanted, Actor by, Staff staff)
    {
        if (staff.Find(wanted.Principal) is not { } principal || !Reading.IsHeldBy(Organisation.ActorOf(principal)))
        {
            return DelegationRefusals.Wrong(
                "principal",
                wanted.Principal == by.Person ? "delegations.no-tasks-of-own" : "delegations.principal-unknown",
                ("person", staff.NameOf(wanted.Principal))
            );
        }
        if (string.IsNullOrEmpty(wanted.Delegate))
            return DelegationRefusals.Wrong("delegate", "delegations.no-delegate");
        if (staff.Find(wanted.Delegate) is not { } other || !Reading.IsHeldBy(Organisation.ActorOf(other)))
            return DelegationRefusals.Wrong("delegate", "delegations.delegate-unknown", ("person", staff.NameOf(wanted.Delegate)));
        return wanted.Delegate == wanted.Principal ? DelegationRefusals.Wrong("delegate", "delegations.to-oneself") : null;
    }

    private static Refusal? Days(NewDelegation entered, Delegation wanted, DateOnly today)
    {
        if (entered.Until is null)
            return DelegationRefusals.Wrong("until", "delegations.no-until");
        if (wanted.From < today)
            return DelegationRefusals.Wrong("from", "delegations.from-past", ("today", today));
        if (wanted.Until < wanted.From)
            return DelegationRefusals.Wrong("until", "delegations.until-before", ("from", wanted.From));
        return wanted.Until.DayNumber - wanted.From.DayNumber >= MostDays
            ? DelegationRefusals.Wrong("until", "delegations.too-long", ("most", wanted.From.AddDays(MostDays - 1)))
            : null;
    }

    private async Task<Refusal?> Procedures(Delegation wanted, CancellationToken ct)
    {
        if (wanted.Procedures.IsEmpty)
            return null;
        var asked = wanted.Procedures.ToArray();
        var known = await db
            .Procedures.Where(row => asked.Contains(row.DefinitionId) && row.PublishedAt != null)
            .Select(row => row.DefinitionId)
            .Distinct()
            .ToListAsync(ct);
        return asked.Except(known, StringComparer.Ordinal).Select(id => id ?? "").FirstOrDefault() is { } strange
            ? DelegationRefusals.Wrong("procedures", "delegations.procedure-unknown", ("procedure", strange))
            : null;
    }
}
