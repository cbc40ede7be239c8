using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Delegations;

public enum DelegationState
{
    /// <summary>Its first day is still to come.</summary>
    Coming,

    /// <summary>It holds today.</summary>
    Holding,

    /// <summary>Its last day is past.</summary>
    Over,

    /// <summary>It was ended before its last day.</summary>
    Ended,
}

/// <summary>A delegation as its list shows it.</summary>
/// <param name="Procedures">Those that it is for; empty for all.</param>
/// <param name="IsOwn">Whether it is the signed-in person who is away.</param>
/// <param name="MayEnd">Whether the signed-in person can end it now.</param>
public sealed record DelegationView(
    long Id,
    DelegationPerson Principal,
    DelegationPerson Delegate,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<DelegatedProcedure> Procedures,
    DelegationState State,
    Saying GivenBy,
    DateTimeOffset GivenAt,
    Saying? EndedBy,
    DateTimeOffset? EndedAt,
    bool IsOwn,
    bool MayEnd
);

/// <param name="Code">Person code.</param>
public sealed record DelegationPerson(string Code, Saying Name);

public sealed record DelegatedProcedure(string DefinitionId, string Name);

/// <summary>Delegations in the words of the office.</summary>
public sealed class DelegationReadings(CaseFlowDb db, StaffDirectory directory, StandingDelegations delegations, TimeProvider clock)
{
    /// <summary>Whoever may see the delegations of everybody, and enter or end one for somebody else.</summary>
    public static bool IsForOthers(Actor by) =>
        Rights.Named(Rights.Supervise).IsHeldBy(by) || Rights.Named(Rights.ManageAccounts).IsHeldBy(by);

    /// <summary>Whether somebody may end a delegation: whose tasks they are, who gave it, and who may for others.</summary>
    public static bool MayEnd(DelegationRow row, Actor by) => row.Principal == by.Person || row.GivenBy == by.Person || IsForOthers(by);

    public async Task<IReadOnlyList<DelegationView>> Of(IReadOnlyList<DelegationRow> rows, Actor by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var named = rows.SelectMany(row => row.Given.Procedures).Distinct(StringComparer.Ordinal).ToArray();
        var names = named.Length == 0 ? [] : await Names(db, named, ct);
        var today = delegations.DayOf(clock.Now());
        return [.. rows.Select(row => View(row, staff, names, (by, today)))];
    }

    private static DelegationView View(DelegationRow row, Staff staff, Dictionary<string, string> names, (Actor By, DateOnly Today) asked)
    {
        var state = StateOf(row, asked.Today);
        return new DelegationView(
            row.Id,
            new DelegationPerson(row.Principal, staff.NameOf(row.Principal)),
            new DelegationPerson(row.Delegate, staff.NameOf(row.Delegate)),
            row.From,
            row.Until,
            [.. row.Given.Procedures.Select(id => new DelegatedProcedure(id, names.GetValueOrDefault(id, id)))],
            state,
            staff.NameOf(row.GivenBy),
            row.GivenAt,
            row.EndedBy is { } ender ? staff.NameOf(ender) : null,
            row.EndedAt,
            row.Principal == asked.By.Person,
            state is DelegationState.Coming or DelegationState.Holding && MayEnd(row, asked.By)
        );
    }

    public static DelegationState StateOf(DelegationRow row, DateOnly today) =>
        row.EndedAt is not null ? DelegationState.Ended
        : row.Until < today ? DelegationState.Over
        : row.From > today ? DelegationState.Coming
        : DelegationState.Holding;

    // What the newest published version is called.
    private static async Task<Dictionary<string, string>> Names(CaseFlowDb db, string[] definitionIds, CancellationToken ct) =>
        (
            await db
                .Procedures.Where(row => definitionIds.Contains(row.DefinitionId) && row.PublishedAt != null)
                .OrderBy(row => row.Version)
                .Select(row => new { row.DefinitionId, row.Name })
                .ToListAsync(ct)
        )
            .GroupBy(row => row.DefinitionId, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Last().Name, StringComparer.Ordinal);
}
