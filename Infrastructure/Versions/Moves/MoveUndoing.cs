using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>A case whose move could not be undone.</summary>
public sealed record NotUndone(string Number, Saying Why);

/// <summary>撤销转版. Puts cases of a batch back as they were, each in a transaction of its own, as long as nobody has acted on them.</summary>
public sealed class MoveUndoing(CaseFlowDb db, CaseRunner runner, TimeProvider clock)
{
    /// <param name="numbers">Of the cases; null for all of the batch that were moved.</param>
    /// <returns>How many were put back, and which were not.</returns>
    public async Task<(int Undone, ImmutableArray<NotUndone> Left)> Undo(
        MoveRow move,
        IReadOnlyList<string>? numbers,
        Reader by,
        CancellationToken ct
    )
    {
        var left = ImmutableArray.CreateBuilder<NotUndone>();
        var undone = 0;
        foreach (var (caseId, number, from) in await Moved(move.Id, numbers, by, ct))
        {
            var back = new RunMoveUndone(clock.Now(), new Actor(by.Person, by.Roles, by.Units), move.To, from);
            var answer = await runner.Handle(caseId, back, ct);
            if (answer.Refusal is { } refused)
            {
                left.Add(new NotUndone(number, refused.Text));
                continue;
            }
            undone++;
            await db
                .CaseMoves.Where(row => row.MoveId == move.Id && row.CaseId == caseId)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Answer, MoveAnswer.Undone), ct);
        }
        return (undone, left.ToImmutable());
    }

    private async Task<List<(long CaseId, string Number, int From)>> Moved(
        string moveId,
        IReadOnlyList<string>? numbers,
        Reader by,
        CancellationToken ct
    )
    {
        var cases = db.NotAbout(db.Cases, by);
        if (numbers is not null)
            cases = cases.Where(row => numbers.Contains(row.Number));
        var rows = await db
            .CaseMoves.Where(row => row.MoveId == moveId && row.Answer == MoveAnswer.Moved)
            .Join(
                cases,
                one => one.CaseId,
                row => row.Id,
                (one, row) =>
                    new
                    {
                        one.CaseId,
                        row.Number,
                        one.From,
                    }
            )
            .OrderBy(one => one.CaseId)
            .ToListAsync(ct);
        return rows.ConvertAll(one => (one.CaseId, one.Number, one.From));
    }
}
