using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>
/// 推演. Walks a case through a draft by the live engine, with the office as it is, and tells what would happen. It reads people, calendars
/// and rule tables and writes nothing.
/// </summary>
public sealed class Rehearsals(CaseFlowDb db, CalendarShelf calendars, RuleShelf rules, StaffDirectory directory, TimeProvider clock)
{
    private const int FirstYear = 1950;
    private const int LastYear = 2199;

    /// <returns>The states; or why there is nothing to walk: a draft without a single start, a start that no case could have.</returns>
    public async Task<OrRefusal<Rehearsed>> Of(DefinitionDocument draft, WalkScript script, CancellationToken ct)
    {
        var walked = await Walk(draft, script, ct);
        if (walked.Refusal is { } refusal)
            return refusal;
        var steps = walked.Value.Procedure.Steps.Where(step => step.Waits).Select(step => new RehearsedStep(step.Id, step.Name));
        return new Rehearsed([.. Told(walked.Value)], walked.Value.Draft.Findings, [.. steps]);
    }

    /// <summary>走到某个环节. The moves of a script, and those that bring it from there to a step.</summary>
    public async Task<OrRefusal<ImmutableArray<WalkMove>>> WayTo(
        DefinitionDocument draft,
        WalkScript script,
        string step,
        CancellationToken ct
    )
    {
        var prepared = Prepared(await RehearsedDraft.Read(db, draft, ct), script, await directory.Read(db, ct), await Editions(ct));
        if (prepared.Refusal is { } refusal)
            return refusal;
        var walk = prepared.Value;
        return WayToStep.Of(walk.Draft.Procedure, walk.Draft.Flaws, walk.Office, walk.Script, step);
    }

    /// <summary>The same without words, for walks that are kept.</summary>
    internal async Task<OrRefusal<WalkedDraft>> Walk(DefinitionDocument draft, WalkScript script, CancellationToken ct) =>
        Walk(await RehearsedDraft.Read(db, draft, ct), script, await directory.Read(db, ct), await Editions(ct));

    /// <summary>What a walk asks of the office; it never waits.</summary>
    internal async Task<OfficeEditions> Editions(CancellationToken ct) =>
        new(await calendars.All(db, ct), await rules.Latest(db, ct), clock.Now());

    internal static OrRefusal<WalkedDraft> Walk(OrRefusal<RehearsedDraft> read, WalkScript script, Staff staff, OfficeEditions editions)
    {
        var prepared = Prepared(read, script, staff, editions);
        if (prepared.Refusal is { } refusal)
            return refusal;
        var (draft, office, whole) = prepared.Value;
        return new WalkedDraft(draft, staff, office, Workflows.Rehearsal.Walk.Of(draft.Procedure, draft.Flaws, office, whole));
    }

    /// <summary>What a walk needs; its script opens as a registration would.</summary>
    private sealed record WalkToMake(RehearsedDraft Draft, RehearsalOffice Office, WalkScript Script);

    private static OrRefusal<WalkToMake> Prepared(OrRefusal<RehearsedDraft> read, WalkScript script, Staff staff, OfficeEditions editions)
    {
        if (read.Refusal is { } unreadable)
            return unreadable;
        var moves = script.Moves.IsDefault ? [] : script.Moves;
        if (script.Start.Year is < FirstYear or > LastYear || moves.Length > WalkScript.MostMoves)
            return RehearsalRefusals.BadScript;
        var draft = read.Value;
        var office = new RehearsalOffice(at => new OfficeAt(editions.At(at), staff.People) { Rules = editions.Rules })
        {
            Recorded = happened => SubjectCodes.In(happened, staff),
            Check = (form, filled) => EntryChecks.OfOffice(form, filled, staff),
        };
        var opening = Opening(script, draft.Procedure, staff, office);
        return opening.Refusal is { } refusal
            ? refusal
            : new WalkToMake(draft, office, new WalkScript(script.Start.ToUniversalTime(), script.Starter, opening.Value, moves));
    }

    // As a registration would: what the office registers is checked, what steps decide may be given as if it had been decided before.
    private static OrRefusal<ImmutableSortedDictionary<string, FieldValue>> Opening(
        WalkScript script,
        Procedure procedure,
        Staff staff,
        RehearsalOffice office
    )
    {
        var start = script.Start.ToUniversalTime();
        var given = Facts
            .None.With(CaseFields.Title, FieldValue.Of(procedure.Name))
            .With(CaseFields.Body, FieldValue.Of(procedure.Name))
            .With(CaseFields.DiscoveredAt, FieldValue.Of(start))
            .With(script.Fields ?? FieldJson.NoFields);
        var registered = CaseFields.Registered.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var asked = given.All.Where(field => registered.Contains(field.Key)).ToDictionary(StringComparer.Ordinal);
        if (CaseForm.CheckItem(Facts.None.With(asked), start) is { IsEmpty: false } problems)
            return TaskRefusals.FormProblems(problems);
        var day = office.At(start).Calendar.LocalDate(start).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return SubjectCodes
            .In(CaseForm.Normalised(given), staff)
            .With(CaseFields.Number, FieldValue.Of($"YQ-{day}-0000"))
            .With(CaseFields.ReceivedAt, FieldValue.Of(start))
            .All.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<RehearsedState> Told(WalkedDraft walked)
    {
        var (log, tasks) = (new WalkedLog(walked.Procedure, walked.Staff), new WalkedTasks(walked.Procedure, walked.Staff, walked.Office));
        foreach (var state in walked.States)
        {
            foreach (var happened in state.Happenings.OfType<Happened>())
                tasks.Note(happened);
            yield return new RehearsedState(
                state.Now,
                state.Run.IsOpen,
                state.Run.EndedAt is { } end ? walked.Procedure.NameOf(end) : null,
                [.. tasks.Of(state)],
                [.. state.Happenings.SelectMany(log.Of)],
                tasks.Next(state),
                [.. Standstills(walked, tasks, state)],
                walked.Draft.InTheWayOf(state.Run),
                state.Facts.All.ToDictionary(StringComparer.Ordinal),
                state.Refused is { } refused ? RehearsalRefusal.Of(refused) : null
            );
        }
    }

    private static IEnumerable<RehearsalStandstill> Standstills(WalkedDraft walked, WalkedTasks tasks, WalkState state)
    {
        foreach (var visit in state.Run.Visits)
        {
            var name = walked.Procedure.NameOf(visit.Step);
            if (visit.Wait is { } reason)
                yield return new RehearsalStandstill(visit.Step, name, reason);
            foreach (var task in visit.Tasks.Where(task => !tasks.Could(state, visit, task).Any()))
                yield return new RehearsalStandstill(visit.Step, name, Wording.Nobody(task.To, walked.Staff));
        }
    }
}
