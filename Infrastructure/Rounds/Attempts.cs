using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rounds;

/// <summary>One pass over a queue. What one item throws is kept with the item and stops no other.</summary>
/// <param name="known">Items that failed before, and whether they are to be left alone in this pass.</param>
public sealed class Attempts(SetAsides aside, WorkQueue queue, IDictionary<string, bool> known)
{
    public bool Rests(string item) => known.TryGetValue(item, out var rests) && rests;

    /// <summary>Whether it failed before: it is better tried apart from the others.</summary>
    public bool HasFailed(string item) => known.ContainsKey(item);

    /// <summary>Items that failed before, whether they rest or not.</summary>
    public IReadOnlyCollection<string> Failed => [.. known.Keys];

    /// <summary>How an item is named that is a case.</summary>
    public static string Case(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Forgets what failed before and no longer waits: somebody else did it, or it has become pointless.</summary>
    public async Task Keep(IEnumerable<string> waiting, CancellationToken ct)
    {
        if (known.Count == 0)
            return;
        var gone = known.Keys.Except(waiting, StringComparer.Ordinal).ToArray();
        foreach (var item in gone)
            known.Remove(item);
        await aside.Forget(queue, gone, ct);
    }

    /// <summary>Does one item.</summary>
    /// <param name="caseId">The case that it is about, if it is about one.</param>
    /// <returns>Whether it is done.</returns>
    /// <exception cref="Exception">
    /// What the item threw, where not even that could be kept: then it is the database that fails and not the item.
    /// </exception>
    public Task<bool> Try(string item, long? caseId, Func<Task> act, CancellationToken ct) =>
        Try(
            item,
            caseId,
            async () =>
            {
                await act();
                return null;
            },
            ct
        );

    /// <inheritdoc cref="Try(string, long?, Func{Task}, CancellationToken)"/>
    /// <param name="act">Returns why it is refused; null when it is done.</param>
    public async Task<bool> Try(string item, long? caseId, Func<Task<Refusal?>> act, CancellationToken ct)
    {
        if (await FailureOf(act, ct) is { } failure)
        {
            await Note(item, caseId, failure, ct);
            return false;
        }
        if (known.Remove(item))
            await aside.Forget(queue, [item], ct);
        return true;
    }

    private sealed record Failure(Saying Reason, Exception? Problem);

    private static async Task<Failure?> FailureOf(Func<Task<Refusal?>> act, CancellationToken ct)
    {
        try
        {
            return await act() is { } refused ? new Failure(Saying.Of("aside.refused", ("why", refused.Text)), null) : null;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            return new Failure(ReasonOf(problem), problem);
        }
    }

    private async Task Note(string item, long? caseId, Failure failure, CancellationToken ct)
    {
        try
        {
            await aside.Note(queue, item, caseId, failure.Reason, failure.Problem, ct);
        }
        catch (Exception) when (failure.Problem is not null && !ct.IsCancellationRequested)
        {
            ExceptionDispatchInfo.Throw(failure.Problem);
        }
    }

    // Told without the exception's own words: they may quote what not everybody may see of a case. Those are in the log.
    private static Saying ReasonOf(Exception problem) =>
        problem switch
        {
            DbUpdateException => Saying.Of("aside.unsaved"),
            JsonException or FormatException or KeyNotFoundException => Saying.Of("aside.unreadable"),
            FileNotFoundException or DirectoryNotFoundException => Saying.Of("aside.no-file"),
            _ => Saying.Of("aside.fault", ("kind", problem.GetBaseException().GetType().Name)),
        };
}
