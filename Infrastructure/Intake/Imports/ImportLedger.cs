using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>How far an import is. <see cref="Done"/> is the sum of the other three.</summary>
public sealed record ImportTally(int Done, int Created, int Duplicates, int InError);

/// <summary>Somebody else has moved this import meanwhile; it is theirs now.</summary>
public sealed class ImportTakenOverException() : Exception("Somebody else goes on with this import.");

/// <summary>
/// Saves rows of an import together with the cases they become: cases, findings and how far the import is stand in one
/// transaction, so a killed import goes on exactly behind its last saved row.
/// </summary>
public sealed class ImportLedger(CaseFlowDb db, CaseIntake intake, StaffDirectory directory, TimeProvider clock, ILogger<ImportLedger> log)
{
    /// <summary>Takes a chunk of rows. When it cannot be saved as one, each row is tried alone: no row loses another.</summary>
    /// <exception cref="ImportTakenOverException"/>
    public async Task<ImportTally> Take(ImportedRows import, ImportTally before, IReadOnlyList<RowRead> rows, CancellationToken ct)
    {
        try
        {
            return await TakeTogether(import, before, rows, ct);
        }
        catch (Exception problem) when (IsOfTheRows(problem))
        {
            log.LogWarning(
                problem,
                "Rows {First} to {Last} of import {Import} could not be saved together.",
                rows[0].Line,
                rows[^1].Line,
                import.Row.Id
            );
        }
        foreach (var row in rows)
            before = await TakeAlone(import, before, row, ct);
        return before;
    }

    public Task Begin(ImportRow import, int rows, CancellationToken ct) =>
        Save(
            import.Id,
            found =>
                found.ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Status, ImportStatus.Running).SetProperty(row => row.Rows, rows),
                    ct
                ),
            ct
        );

    /// <param name="leftOut">What of the file was not imported; null for nothing.</param>
    public Task Finish(ImportRow import, Saying? leftOut, CancellationToken ct) => End(import, ImportStatus.Finished, null, leftOut, ct);

    public Task Refuse(ImportRow import, Saying problem, CancellationToken ct) => End(import, ImportStatus.Refused, problem, null, ct);

    private async Task<ImportTally> TakeAlone(ImportedRows import, ImportTally before, RowRead row, CancellationToken ct)
    {
        try
        {
            return await TakeTogether(import, before, [row], ct);
        }
        catch (Exception problem) when (row is ItemRead && IsOfTheRows(problem))
        {
            log.LogError(problem, "Line {Line} of import {Import} could not be registered.", row.Line, import.Row.Id);
        }
        return await TakeTogether(import, before, [ImportFindings.NotSaved((ItemRead)row)], ct);
    }

    private async Task<ImportTally> TakeTogether(ImportedRows import, ImportTally before, IReadOnlyList<RowRead> rows, CancellationToken ct)
    {
        var items = rows.OfType<ItemRead>().ToArray();
        var cases = items.Select(read => import.Whole(read.Item)).ToArray();
        var staff = await directory.Read(db, ct);
        import.Name(SubjectCodes.OfWhoeverMayBeMeant(rows.SelectMany(row => row.Subjects), staff));
        var after = before;
        var registered = await intake.Register(cases, import.Row.DefinitionId, import.By, clock.Now(), ct, async results =>
        {
            db.ImportFindings.AddRange(ImportFindings.Of(import, rows, items, results));
            after = Add(before, rows.Count, results);
            await Advance(import, before, after, ct);
            return null;
        });
        import.Remember(items, registered.Value);
        return after;
    }

    private static ImportTally Add(ImportTally before, int rows, IReadOnlyList<Registration> results)
    {
        var (created, duplicates) = (results.Count(one => one is Registration.Registered), results.Count(one => one is Registration.Known));
        return new ImportTally(
            before.Done + rows,
            before.Created + created,
            before.Duplicates + duplicates,
            before.InError + rows - created - duplicates
        );
    }

    private async Task Advance(ImportedRows import, ImportTally before, ImportTally after, CancellationToken ct)
    {
        var (id, about) = (import.Row.Id, import.About);
        var advanced = await db
            .Imports.Where(row => row.Id == id && row.Done == before.Done)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Done, after.Done)
                        .SetProperty(row => row.Created, after.Created)
                        .SetProperty(row => row.Duplicates, after.Duplicates)
                        .SetProperty(row => row.InError, after.InError)
                        .SetProperty(row => row.Subjects, about),
                ct
            );
        if (advanced == 0)
            throw new ImportTakenOverException();
    }

    private Task End(ImportRow import, ImportStatus status, Saying? problem, Saying? leftOut, CancellationToken ct)
    {
        DateTimeOffset? now = clock.Now();
        return Save(
            import.Id,
            found =>
                found.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.Status, status)
                            .SetProperty(row => row.Problem, problem)
                            .SetProperty(row => row.LeftOut, leftOut)
                            .SetProperty(row => row.FinishedAt, now),
                    ct
                ),
            ct
        );
    }

    private async Task Save(long import, Func<IQueryable<ImportRow>, Task> update, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        await update(db.Imports.Where(row => row.Id == import));
        await write.Commit(ct);
    }

    private static bool IsOfTheRows(Exception problem) => problem is not (OperationCanceledException or ImportTakenOverException);
}
