using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rules;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Rules;

/// <summary>A version of a table.</summary>
/// <param name="By">Who published it, or who saved the draft last, by name.</param>
/// <param name="At">When that was.</param>
public sealed record TableVersion(int Version, string Name, bool Published, Saying By, DateTimeOffset At, string? Reason);

/// <summary>What the checks and the tests say of a table.</summary>
/// <param name="Publishable">Whether nothing keeps it from being published.</param>
/// <param name="Changes">In what it differs from the version in force.</param>
public sealed record CheckedTable(
    bool Publishable,
    ImmutableArray<RuleFinding> Findings,
    ImmutableArray<TestRun> Runs,
    ImmutableArray<Saying> Changes
);

/// <summary>What is read of tables by several use cases.</summary>
public sealed class TableReadings(CaseFlowDb db, RuleSurroundings surroundings, StaffDirectory directory)
{
    /// <summary>Newest first, a draft before all.</summary>
    public async Task<ImmutableArray<TableVersion>> Versions(string table, CancellationToken ct)
    {
        var rows = await db
            .RuleTables.AsNoTracking()
            .Where(row => row.Table == table)
            .OrderByDescending(row => row.Version)
            .ToListAsync(ct);
        var staff = await directory.Read(db, ct);
        return [.. rows.Select(row => Of(row, staff))];
    }

    public static TableVersion Of(RuleTableRow row, Staff staff) =>
        new(
            row.Version,
            row.Name,
            row.PublishedAt is not null,
            staff.NameOf(row.PublishedBy ?? row.SavedBy),
            row.PublishedAt ?? row.SavedAt,
            row.Reason
        );

    /// <param name="table">Whole: with the tests that the reader is not shown.</param>
    /// <param name="before">The version in force; null when there is none.</param>
    public async Task<CheckedTable> Check(RuleTable table, RuleTableRow? before, CancellationToken ct)
    {
        var known = await surroundings.Read(ct);
        var findings = RuleChecks.Check(table, known);
        var runs = TestRuns.Of(table, known.Fields);
        return new CheckedTable(
            runs.All(run => run.Passed) && findings.All(finding => finding.Weight != RuleFindingWeight.Error),
            findings,
            runs,
            TableDifference.Of(before is null ? RuleTable.Empty : RuleTableJson.Read(before.Content), table, known.Fields, code =>
                known.Units.GetValueOrDefault(code, code)
            )
        );
    }
}
