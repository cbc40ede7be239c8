using System.Collections.Frozen;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>What is asked of a replay: the cases of a procedure that ended from one moment to before another.</summary>
public sealed record ReplayPeriod(DateTimeOffset From, DateTimeOffset To, ReplayAssumptions Assumptions);

/// <summary>
/// 重演. Takes the closed cases of a period through a draft and adds up what would have been otherwise. It reads in pages and writes
/// nothing.
/// </summary>
public sealed class Replays(CaseFlowDb db, ControlRuns controls, CalendarShelf calendars, StaffDirectory directory)
{
    /// <summary>Cases of one replay at most: what is asked on a screen is answered while one waits.</summary>
    public const int MostCases = 5_000;

    private const int PageSize = 200;

    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    public async Task<OrRefusal<ReplayReport>> Of(DefinitionDocument document, ReplayPeriod period, Reader by, CancellationToken ct)
    {
        var draft = await RehearsedDraft.Read(db, document, ct);
        if (draft.Refusal is { } unreadable)
            return unreadable;
        if (WhyNot(draft.Value.Procedure, period) is { } bar)
            return bar;
        var ended = Ended(draft.Value.Procedure.DefinitionId, period);
        // What is about the reader does not exist for them, not even as a number (回避).
        var ids = await db.NotAbout(ended, by).OrderBy(row => row.Id).Select(row => row.Id).Take(MostCases + 1).ToListAsync(ct);
        if (ids.Count > MostCases)
            return ReplayPeriodRefusals.TooMany(MostCases);
        var staff = await directory.Read(db, ct);
        var cases = await Replay(draft.Value, ids, period.Assumptions, staff, ct);
        return new ReplaySummary(draft.Value, period, staff, await Known(ended, by, staff, ct)).Of(cases);
    }

    /// <summary>What is told of each case beside its changes. Whoever draws procedures sees numbers, as before cases are moved; pages of
    /// cases open only for those who read them.</summary>
    private async Task<IReadOnlyDictionary<long, PastCase>> Known(IQueryable<CaseRow> ended, Reader by, Staff staff, CancellationToken ct)
    {
        var open = Reading.IsHeldBy(by) ? await db.OfVisible(ended, by).Select(row => row.Id).ToListAsync(ct) : [];
        var opened = open.ToFrozenSet();
        var cases = await db.NotAbout(ended, by)
            .Select(row => new
            {
                row.Id,
                row.ClosedAt,
                Unit = db
                    .Tasks.Where(task => task.CaseId == row.Id && task.Unit != null)
                    .OrderByDescending(task => task.Visit)
                    .ThenByDescending(task => task.Seq)
                    .Select(task => task.Unit)
                    .FirstOrDefault(),
                Doer = db
                    .Tasks.Where(task => task.CaseId == row.Id && task.ClosedBy != null)
                    .OrderByDescending(task => task.Visit)
                    .ThenByDescending(task => task.Seq)
                    .Select(task => task.ClosedBy)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return cases.ToFrozenDictionary(
            row => row.Id,
            row => new PastCase(row.ClosedAt, row.Unit ?? (row.Doer is null ? null : staff.Find(row.Doer)?.Unit), opened.Contains(row.Id))
        );
    }

    private IQueryable<CaseRow> Ended(string definitionId, ReplayPeriod period) =>
        db.Cases.Where(row =>
            row.Status != CaseStatus.Open && row.ClosedAt >= period.From && row.ClosedAt < period.To && row.Run.DefinitionId == definitionId
        );

    private static Refusal? WhyNot(Procedure draft, ReplayPeriod period)
    {
        if (period.From >= period.To)
            return ReplayPeriodRefusals.Period;
        var durations = period.Assumptions.Steps.Values.Select(step => step.Duration).Append(period.Assumptions.Duration);
        if (durations.Select(duration => duration?.Problem()).FirstOrDefault(problem => problem is not null) is { } wrong)
            return ReplayPeriodRefusals.NoDuration(wrong);
        foreach (var (id, assumption) in period.Assumptions.Steps)
        {
            if (assumption.Outcome is { } outcome && draft.Find(id) is { } step && !step.Ports.Contains(outcome, StringComparer.Ordinal))
                return ReplayPeriodRefusals.NoOutcome(step.Name);
        }
        return null;
    }

    private async Task<List<ReplayedCase>> Replay(
        RehearsedDraft draft,
        List<long> ids,
        ReplayAssumptions assumptions,
        Staff staff,
        CancellationToken ct
    )
    {
        var cases = new List<ReplayedCase>(ids.Count);
        IEnumerable<string> Mailed(Effect effect, Facts facts) => MailedTo(effect, facts, staff);
        foreach (var page in ids.Chunk(PageSize))
        {
            foreach (var control in await controls.Of(page, Mailed, ct))
                cases.Add(await Replay(draft, control, assumptions, Mailed, ct));
        }
        return cases;
    }

    private async Task<ReplayedCase> Replay(
        RehearsedDraft draft,
        ControlRuns.Control control,
        ReplayAssumptions assumptions,
        MailedTo mailedTo,
        CancellationToken ct
    )
    {
        var (row, history) = control;
        if (history.Refusal is { } differs)
            return new ReplayedCase(row.Id, row.Number, differs, []);
        var path = CaseReplay.Of(draft.Procedure, draft.Flaws, history.Value, assumptions, mailedTo);
        if (path.Refusal is { } bar)
            return new ReplayedCase(row.Id, row.Number, bar, []);
        var calendar = await calendars.At(db, row.ClosedAt ?? row.ReceivedAt, ct);
        return new ReplayedCase(row.Id, row.Number, null, CaseChanges.Of(history.Value.Path, path.Value, calendar))
        {
            Assumed = path.Value.Assumed,
        };
    }

    /// <summary>Whom an effect reaches by mail, as the live system would send it.</summary>
    private static IEnumerable<string> MailedTo(Effect effect, Facts facts, Staff staff) =>
        effect is Escalated { Rung.Mail: false } or Notified { Mail: false }
            ? []
            : Recipients.Told(effect, staff, facts).Where(member => member.Email is not null).Select(member => member.Code);
}
