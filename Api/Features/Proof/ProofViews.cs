using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Proof;

/// <summary>When the open cases were last looked at; null parts where that never happened.</summary>
/// <param name="Cases">Open cases that were looked at.</param>
public sealed record ProofRoundView(DateTimeOffset StartedAt, DateTimeOffset? DoneAt, int Cases, int Unsound);

/// <param name="CaseId">Its case, for whoever may see it.</param>
/// <param name="Since">When it was found first.</param>
public sealed record ProofFindingView(
    long Id,
    string Code,
    Saying What,
    long? CaseId,
    string? CaseNumber,
    string? CaseTitle,
    DateTimeOffset Since
);

/// <param name="Reversible">Whether it can be undone as long as nothing has happened since.</param>
public sealed record ProofRepairView(
    long Id,
    Saying What,
    Saying Done,
    Saying By,
    DateTimeOffset At,
    long? CaseId,
    string? CaseNumber,
    bool Reversible,
    Saying? UndoneBy,
    DateTimeOffset? UndoneAt
);

/// <summary>What the proof found and what was done about it, as whoever reads may know of it.</summary>
/// <param name="Round">The last look at all open cases; null before the first.</param>
/// <param name="Count">All findings, those that are not listed included.</param>
public sealed record ProofView(
    ProofRoundView? Round,
    int Count,
    IReadOnlyList<ProofFindingView> Findings,
    IReadOnlyList<ProofRepairView> Repairs
);

public sealed class ProofViews(CaseFlowDb db, Repairs repairs, StaffDirectory directory)
{
    private const int MostListed = 200;

    public async Task<ProofView> Of(Reader by, CancellationToken ct)
    {
        var round = await db.ProofRounds.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        var findings = await repairs.Findings(by).OrderBy(row => row.Since).ThenBy(row => row.Id).Take(MostListed).ToListAsync(ct);
        var done = await repairs.Done(by).OrderByDescending(row => row.Id).Take(MostListed).ToListAsync(ct);
        var cases = await Cases([.. findings.Select(row => row.CaseId), .. done.Select(row => row.CaseId)], by, ct);
        var staff = await directory.Read(db, ct);
        return new ProofView(
            round is null ? null : new ProofRoundView(round.StartedAt, round.DoneAt, round.Cases, round.Unsound),
            await repairs.Findings(by).CountAsync(ct),
            [.. findings.Select(row => Finding(row, cases.GetValueOrDefault(row.CaseId)))],
            [.. done.Select(row => Repair(row, cases.GetValueOrDefault(row.CaseId), staff))]
        );
    }

    // Whoever runs the system repairs without seeing a case.
    private async Task<Dictionary<long, (string Number, string Title)>> Cases(long[] ids, Reader by, CancellationToken ct)
    {
        if (!Rights.Named(Rights.ReadCases).IsHeldBy(by))
            return [];
        var found = await db.VisibleTo(by)
            .Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.Title,
            })
            .ToListAsync(ct);
        return found.ToDictionary(one => one.Id, one => (one.Number, one.Title));
    }

    private static ProofFindingView Finding(ProofFindingRow row, (string Number, string Title) words) =>
        new(row.Id, row.Code, row.What, words.Number is null ? null : row.CaseId, words.Number, words.Title, row.Since);

    private static ProofRepairView Repair(ProofRepairRow row, (string Number, string Title) words, Staff staff) =>
        new(
            row.Id,
            row.What,
            RepairWords.Of(row.Kind),
            staff.NameOf(row.By),
            row.At,
            words.Number is null ? null : row.CaseId,
            words.Number,
            row.Kind != RepairKind.FromRecord && row.UndoneAt is null,
            row.UndoneBy is { } undone ? staff.NameOf(undone) : null,
            row.UndoneAt
        );
}
