using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>Which cases are to go on with which version, and how.</summary>
/// <param name="Steps">By the ids of steps that are left: the steps of the new version that are entered instead.</param>
/// <param name="Cases">Numbers of the cases; null for all that run on another version.</param>
/// <param name="Except">Numbers of those among them that are left out: they stay, whatever could become of them.</param>
public sealed record MoveWish(
    string DefinitionId,
    int To,
    ImmutableSortedDictionary<string, string> Steps,
    bool NewLimits,
    IReadOnlyList<string>? Cases,
    ImmutableHashSet<string> Except
);

/// <summary>
/// 转版预览. Moves every case for trial, in memory, and keeps what came of it with the state that it speaks of: what is executed later is
/// what was previewed. An item about whoever asks does not exist for them (回避).
/// </summary>
public sealed class MovePreviews(CaseFlowDb db, MoveForecasts forecasts, TimeProvider clock)
{
    private const int HashBytes = 20;

    public async Task<MoveRow> Make(MoveWish wish, Reader by, CancellationToken ct)
    {
        var now = clock.Now();
        var cases = await forecasts.Of(wish, by, now, ct);
        var move = new MoveRow
        {
            Id = HashOf(wish, by.Person, cases),
            DefinitionId = wish.DefinitionId,
            To = wish.To,
            Steps = StepsOf(wish),
            NewLimits = wish.NewLimits,
            By = by.Person,
            PreviewedAt = now,
        };
        await Keep(move, cases, ct);
        return move;
    }

    private async Task Keep(MoveRow move, IReadOnlyList<CaseMoveRow> cases, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        // Of one person's previews of a procedure only the last counts.
        await db
            .Moves.Where(row =>
                row.DefinitionId == move.DefinitionId && row.By == move.By && row.State == MoveState.Previewed && row.Id != move.Id
            )
            .ExecuteDeleteAsync(ct);
        if (await db.Moves.AnyAsync(row => row.Id == move.Id, ct))
        {
            await write.Commit(ct);
            return;
        }
        db.Moves.Add(move);
        foreach (var one in cases)
            one.MoveId = move.Id;
        db.CaseMoves.AddRange(cases);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
    }

    private static string StepsOf(MoveWish wish) => JsonSerializer.Serialize(wish.Steps, EngineJson.Options);

    private static string HashOf(MoveWish wish, string by, IReadOnlyList<CaseMoveRow> cases)
    {
        var told = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"{wish.DefinitionId}\n{wish.To}\n{wish.NewLimits}\n{by}\n")
        );
        told.Append(StepsOf(wish));
        foreach (var one in cases)
            told.Append(CultureInfo.InvariantCulture, $"\n{one.CaseId} {one.Turn} {one.From} {one.Verdict} {one.Reason}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())).AsSpan(0, HashBytes));
    }
}
