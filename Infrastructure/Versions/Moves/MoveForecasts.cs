using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Versions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>What would become of each running case on another version. Nothing is saved, recorded or sent.</summary>
public sealed class MoveForecasts(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices, StaffDirectory directory)
{
    private const int PageSize = 200;
    private static readonly MoveForecast leftOut = new(MoveVerdict.Stays, null, Saying.Of("moving.left-out"));

    private sealed record Trial(Procedure After, MoveWish Wish, Actor By, OfficeAt Office, DateTimeOffset Now);

    public async Task<IReadOnlyList<CaseMoveRow>> Of(MoveWish wish, Reader by, DateTimeOffset now, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var trial = new Trial(
            await procedures.Take(db, wish.DefinitionId, wish.To, ct),
            wish,
            staff.People.ActorOf(by.Person),
            await offices.At(db, now, staff.People, ct),
            now
        );
        var found = new List<CaseMoveRow>();
        for (var after = 0L; ; )
        {
            var page = await Page(wish, by, after, ct);
            foreach (var row in page)
                found.Add(await Of(trial, row, ct));
            if (page.Count < PageSize)
                return found;
            after = page[^1].Id;
        }
    }

    private Task<List<CaseRow>> Page(MoveWish wish, Reader by, long after, CancellationToken ct)
    {
        var cases = db.NotAbout(db.Cases, by)
            .Where(row =>
                row.Status == CaseStatus.Open && row.Run.DefinitionId == wish.DefinitionId && row.Run.Version != wish.To && row.Id > after
            );
        if (wish.Cases is { } numbers)
            // As one parameter: SQLite takes 32,766 and no more.
            cases = cases.Where(row => EF.Parameter(numbers).Contains(row.Number));
        return cases.AsNoTracking().Include(row => row.Run).OrderBy(row => row.Id).Take(PageSize).ToListAsync(ct);
    }

    private async Task<CaseMoveRow> Of(Trial trial, CaseRow row, CancellationToken ct)
    {
        var (wish, run) = (trial.Wish, EngineJson.ReadRun(row.Run.State));
        var before = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
        var moved = new RunMoved(trial.Now, trial.By, run.Version, wish.To, wish.Steps, wish.NewLimits, null);
        var forecast = wish.Except.Contains(row.Number)
            ? leftOut
            : MoveTrial.Of(before, trial.After, run, CaseFacts.Of(row), trial.Office, moved);
        return new CaseMoveRow
        {
            MoveId = "",
            CaseId = row.Id,
            From = row.Run.Version,
            Turn = row.Run.Turn,
            Verdict = forecast.Verdict,
            Reason = forecast.Reason,
            Step = forecast.Step,
        };
    }
}
