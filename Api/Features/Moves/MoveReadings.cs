using System.Text.Json;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Versions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Moves;

/// <summary>What is shown of a batch. Cases about whoever reads are not among it (回避).</summary>
public sealed class MoveReadings(CaseFlowDb db, ProcedureShelf procedures, CasePlaces places, StaffDirectory directory)
{
    private const int MostNumbers = 200;

    /// <summary>The same whether there is none or it is a preview of somebody else.</summary>
    public static readonly Refusal NoMove = new("no-move", RefusalKind.NotFound);

    private sealed record Case(CaseMoveRow Row, string Number);

    private sealed record Fate(int From, MoveVerdict Verdict, MoveAnswer Answer, string? Step, Saying? Reason);

    public async Task<MoveRow?> Find(string definitionId, string id, Reader by, CancellationToken ct) =>
        await db
            .Moves.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.Id == id && row.DefinitionId == definitionId && (row.State != MoveState.Previewed || row.By == by.Person),
                ct
            );

    public async Task<MoveView> Of(MoveRow move, Reader by, CancellationToken ct)
    {
        var cases = await Cases(move.Id, by, ct);
        var staff = await directory.Read(db, ct);
        var where = await places.Of([.. cases.Select(one => one.Row.CaseId)], ct);
        return new MoveView(
            move.Id,
            move.DefinitionId,
            move.To,
            move.NewLimits,
            move.State,
            new PersonName(move.By, staff.NameOf(move.By)),
            move.PreviewedAt,
            move.StartedAt,
            move.DoneAt,
            Counts(cases),
            [.. Groups(cases, one => Shown(one, where))],
            await Choices(move, cases, ct)
        );
    }

    private async Task<List<Case>> Cases(string moveId, Reader by, CancellationToken ct) =>
        await db
            .CaseMoves.AsNoTracking()
            .Where(row => row.MoveId == moveId)
            .Join(db.NotAbout(db.Cases, by), row => row.CaseId, one => one.Id, (row, one) => new { Row = row, one.Number })
            .OrderBy(one => one.Row.CaseId)
            .Select(one => new Case(one.Row, one.Number))
            .ToListAsync(ct);

    private static MoveCounts Counts(List<Case> cases)
    {
        int Of(MoveVerdict verdict) => cases.Count(one => one.Row.Verdict == verdict);
        int Told(MoveAnswer answer) => cases.Count(one => one.Row.Answer == answer);
        return new MoveCounts(
            cases.Count,
            Of(MoveVerdict.Moves),
            Of(MoveVerdict.NeedsChoice),
            Of(MoveVerdict.Stays),
            Told(MoveAnswer.Moved),
            Told(MoveAnswer.Left),
            Told(MoveAnswer.Undone),
            Told(MoveAnswer.UndoAsked)
        );
    }

    private static CaseInMove Shown(Case one, IReadOnlyDictionary<long, CasePlace> places)
    {
        var (steps, units) = places.GetValueOrDefault(one.Row.CaseId) ?? CasePlace.Nowhere;
        return new CaseInMove(one.Number, steps, units);
    }

    private static IEnumerable<MoveGroup> Groups(List<Case> cases, Func<Case, CaseInMove> shown) =>
        cases
            .GroupBy(one => new Fate(one.Row.From, one.Row.Verdict, one.Row.Answer, one.Row.Step, one.Row.Told ?? one.Row.Reason))
            .OrderBy(group => group.Key.Verdict)
            .ThenByDescending(group => group.Count())
            .Select(group => new MoveGroup(
                group.Key.From,
                group.Key.Verdict,
                group.Key.Answer,
                group.Key.Step,
                group.Key.Reason,
                group.Count(),
                [.. group.Take(MostNumbers).Select(shown)]
            ));

    private async Task<ImmutableArray<StepChoice>> Choices(MoveRow move, List<Case> cases, CancellationToken ct)
    {
        var chosen = JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(move.Steps, EngineJson.Options)!;
        var after = await procedures.Take(db, move.DefinitionId, move.To, ct);
        var choices = ImmutableArray.CreateBuilder<StepChoice>();
        foreach (
            var at in cases.Where(one => one.Row.Verdict == MoveVerdict.NeedsChoice).GroupBy(one => (one.Row.From, Step: one.Row.Step!))
        )
        {
            var before = await procedures.Take(db, move.DefinitionId, at.Key.From, ct);
            choices.Add(
                new StepChoice(
                    at.Key.From,
                    at.Key.Step,
                    before.NameOf(at.Key.Step),
                    at.Count(),
                    chosen.GetValueOrDefault(at.Key.Step),
                    StepSuggestions.Of(before, after, at.Key.Step),
                    [.. StepSuggestions.Choices(before, after, at.Key.Step).Select(step => new StepOption(step.Id, step.Name))]
                )
            );
        }
        return choices.ToImmutable();
    }
}
