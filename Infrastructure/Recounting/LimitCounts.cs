using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Recounting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Recounting;

/// <summary>A limit of a case that a calendar would move.</summary>
/// <param name="Procedure">What people call it.</param>
public sealed record CountedLimit(long CaseId, string DefinitionId, string Procedure, RecountedLimit Limit)
{
    public PlannedLimit Planned(bool late = false) =>
        new(CaseId, Limit.Visit, Limit.Task, Limit.StepName, Limit.Given, Limit.Due, Limit.Then, late, LimitAnswer.Waiting, null);
}

/// <summary>What a calendar would do to the limits of some cases.</summary>
/// <param name="Unmoved">Limits that would end at the same moment.</param>
/// <param name="Unknown">Limits that it may concern, but nobody wrote down when they were set.</param>
public sealed record CountedLimits(ImmutableArray<CountedLimit> Moved, int Unmoved, int Unknown)
{
    private const int HashBytes = 20;

    /// <summary>Names what was counted: it is the same as long as the same limits would move from and to the same moments.</summary>
    /// <param name="edition">Number of the edition that counted.</param>
    /// <param name="cases">Ids of the cases that are meant.</param>
    public string Hash(int edition, IReadOnlySet<long> cases)
    {
        var told = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{edition}"));
        foreach (var one in Moved.Where(one => cases.Contains(one.CaseId)))
            told.Append(
                CultureInfo.InvariantCulture,
                $"\n{one.CaseId} {one.Limit.Visit} {one.Limit.Task} {one.Limit.Due.UtcTicks} {one.Limit.Then.UtcTicks}"
            );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())).AsSpan(0, HashBytes));
    }
}

/// <summary>Counts the limits that run by a calendar that is not in force yet, or has just come into force.</summary>
public sealed class LimitCounts(CaseFlowDb db, CalendarShelf calendars, ProcedureShelf procedures, ILogger<LimitCounts> log)
{
    private const int AtOnce = 500;

    /// <param name="cases">Which cases are counted; only open ones have limits that run.</param>
    public async Task<CountedLimits> Of(WorkCalendar other, IQueryable<CaseRow> cases, CancellationToken ct)
    {
        var before = (await calendars.All(db, ct)).Where(calendar => calendar.Edition.Number < other.Edition.Number);
        var recounts = new Recounts([.. before], other);
        var moved = ImmutableArray.CreateBuilder<CountedLimit>();
        var (unmoved, unknown) = (0, 0);
        for (var last = 0L; await Batch(cases, last, ct) is { Count: > 0 } batch; last = batch[^1].Id)
        {
            foreach (var row in batch)
            {
                var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
                var recount = Of(recounts, procedure, row);
                unmoved += recount.Unmoved;
                unknown += recount.Unknown;
                moved.AddRange(recount.Moved.Select(limit => new CountedLimit(row.Id, row.Run.DefinitionId, procedure.Name, limit)));
            }
        }
        return new CountedLimits(moved.ToImmutable(), unmoved, unknown);
    }

    private Recount Of(Recounts recounts, Procedure procedure, CaseRow row)
    {
        var opened = row.Tasks.OrderBy(task => task.OpenedAt).ToLookup(task => task.Visit, task => task.OpenedAt);
        try
        {
            return recounts.Of(procedure, EngineJson.ReadRun(row.Run.State), CaseFacts.Of(row), opened);
        }
        catch (Exception problem)
        {
            // Whatever stands in a tampered case: it must not keep the office from changing its calendar.
            log.LogError(problem, "The limits of case {Case} cannot be read.", row.Id);
            return new Recount([], 0, 1);
        }
    }

    private static Task<List<CaseRow>> Batch(IQueryable<CaseRow> cases, long after, CancellationToken ct) =>
        cases
            .AsNoTracking()
            .Include(row => row.Run)
            .Include(row => row.Tasks.Where(task => task.Status == InboxTaskStatus.Open))
            .AsSplitQuery()
            .Where(row => row.Status == CaseStatus.Open && row.Id > after)
            .OrderBy(row => row.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
}
