using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Proof;

/// <summary>
/// 修复. Does about a finding what can be done, as an event of the case, and takes it back. Where what is stored is not what the record of the
/// case makes of it, the record is followed; where it is, the engine repairs.
/// </summary>
public sealed class Repairs(
    CaseFlowDb db,
    CaseRunner runner,
    Verification verification,
    ProcedureShelf procedures,
    OfficeShelf offices,
    StaffDirectory directory,
    ProofReading reading,
    IServiceProvider services,
    TimeProvider clock
)
{
    public static readonly Refusal NoFinding = new("no-proof-finding", RefusalKind.NotFound);
    public static readonly Refusal NoRepair = new("no-repair", RefusalKind.NotFound);
    public static readonly Refusal NotOffered = new("repair-not-offered", RefusalKind.Conflict);
    public static readonly Refusal FollowsRecord = new("repair-follows-record", RefusalKind.Conflict);

    /// <summary>Findings of cases that are not about whoever asks (回避).</summary>
    public IQueryable<ProofFindingRow> Findings(Reader by)
    {
        var known = db.NotAbout(db.Cases, by);
        return db.ProofFindings.AsNoTracking().Where(row => known.Any(one => one.Id == row.CaseId));
    }

    public IQueryable<ProofRepairRow> Done(Reader by)
    {
        var known = db.NotAbout(db.Cases, by);
        return db.ProofRepairs.AsNoTracking().Where(row => known.Any(one => one.Id == row.CaseId));
    }

    /// <summary>What would be done about a finding; null where nothing can.</summary>
    public async Task<Repair?> Offered(ProofFindingRow finding, CancellationToken ct) =>
        await Row(finding.CaseId, ct) is { } row ? await Offered(row, finding, ct) : null;

    private async Task<Repair?> Offered(CaseRow row, ProofFindingRow finding, CancellationToken ct)
    {
        var found = (await reading.Of([row], ct)).GetValueOrDefault(row.Id, []);
        if (found.FirstOrDefault(one => one.Code == finding.Code && one.Place == finding.Place) is not { } still)
            return null;
        return found.Any(one => one.Repair?.Kind == RepairKind.FromRecord) || !await verification.IsAsRecorded(row, ct)
            ? new Repair(RepairKind.FromRecord)
            : still.Repair;
    }

    /// <returns>Id of the repair, by which it is undone.</returns>
    public async Task<OrRefusal<long>> Do(long findingId, Reader by, CancellationToken ct)
    {
        if (await Findings(by).SingleOrDefaultAsync(row => row.Id == findingId, ct) is not { } finding)
            return NoFinding;
        if (await Row(finding.CaseId, ct) is not { } row)
            return NoFinding;
        if (await Offered(row, finding, ct) is not { } repair)
        {
            await ProofRound.Again(services, row.Id, clock.Now(), ct);
            return await Findings(by).AnyAsync(one => one.Id == findingId, ct) ? NotOffered : RepairRefusals.Sound;
        }
        var happened = RunRepaired.Of(repair, clock.Now(), by);
        var turn = repair.Kind == RepairKind.FromRecord ? await FollowRecord(row.Id, happened, ct) : await ByEngine(row, happened, ct);
        if (turn.Refusal is { } refusal)
            return refusal;
        var done = await Note(finding, row, happened, turn.Value, ct);
        await ProofRound.Again(services, row.Id, clock.Now(), ct);
        return done;
    }

    private async Task<OrRefusal<int>> ByEngine(CaseRow row, RunRepaired happened, CancellationToken ct)
    {
        var answer = await runner.Handle(row.Id, [happened], ct, row.Run.Turn);
        return answer.Refusal is { } refusal ? refusal : answer.Value.Turn;
    }

    private async Task<OrRefusal<int>> FollowRecord(long caseId, RunRepaired happened, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var write = await db.BeginWrite(ct);
        var row = await db.Cases.Include(one => one.Run).SingleAsync(one => one.Id == caseId, ct);
        var (replayed, ended, last) = await verification.Recorded(row, ct);
        var procedure = await procedures.Take(db, row.Run.DefinitionId, replayed.Run.Version, ct);
        var office = await offices.At(db, happened.At, (await directory.Read(db, ct)).People, ct);
        if (ProcedureEngine.Decide(procedure, replayed.Run, replayed.Facts, office, happened) is not Moved moved)
            return NotOffered;
        await new RecordedState(db, row, procedure, happened.At).Write(moved.Next, ended, ct);
        row.Run.Turn = last + 1;
        db.Events.Add(
            new EventRow
            {
                CaseId = caseId,
                Turn = row.Run.Turn,
                At = happened.At,
                By = happened.By.Person,
                Event = EngineJson.Write(happened),
                Answer = EventAnswer.Moved,
                Calendar = office.Calendar.Edition.Number,
                Organisation = office.People.Number,
                Rules = office.Rules.Number,
            }
        );
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return row.Run.Turn;
    }

    private async Task<long> Note(ProofFindingRow finding, CaseRow before, RunRepaired happened, int turn, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var done = new ProofRepairRow
        {
            CaseId = finding.CaseId,
            Code = finding.Code,
            What = finding.What,
            Kind = happened.Kind,
            By = happened.By.Person,
            At = happened.At,
            Turn = turn,
            Before = before.Run.State,
        };
        db.ProofRepairs.Add(done);
        await db.SaveChangesAsync(ct);
        return done.Id;
    }

    public async Task<Refusal?> Undo(long repairId, Reader by, CancellationToken ct)
    {
        if (await Done(by).SingleOrDefaultAsync(row => row.Id == repairId, ct) is not { } done)
            return NoRepair;
        // What was stored before was nothing that the case ever was: it is kept beside the repair, and not written back.
        if (done.Kind == RepairKind.FromRecord)
            return FollowsRecord;
        var now = clock.Now();
        if ((await runner.Handle(done.CaseId, [new RepairUndone(now, by)], ct, done.Turn)).Refusal is { } refused)
            return refused.Code == CaseRunner.MovedOn.Code ? RepairRefusals.ActedSince : refused;
        await db
            .ProofRepairs.Where(row => row.Id == repairId)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.UndoneBy, by.Person).SetProperty(row => row.UndoneAt, now), ct);
        await ProofRound.Again(services, done.CaseId, now, ct);
        return null;
    }

    private Task<CaseRow?> Row(long caseId, CancellationToken ct) =>
        db.Cases.AsNoTracking().Include(row => row.Run).SingleOrDefaultAsync(row => row.Id == caseId, ct);
}
