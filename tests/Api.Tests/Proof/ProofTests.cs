using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Proof;
using Microsoft.EntityFrameworkCore;
using Staffed = CaseFlow.Api.Tests.Running.People;

namespace CaseFlow.Api.Tests.Proof;

/// <summary>每夜核对: each kind of damage that is planted is found, and its repair makes the case sound.</summary>
public abstract class ProofTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nothing_is_damaged_nothing_is_found()
    {
        await using var office = await Office.Open(engine);
        foreach (var procedure in new[] { TestProcedures.Plain, TestProcedures.Parallel, TestProcedures.Waiting, TestProcedures.Short })
            await office.NewCase(procedure);

        Assert.Equal(0, await Round(office));

        Assert.Empty(await Findings(office));
        Assert.Equal(4, (await Proven(office)).Proven);
    }

    [Theory]
    [InlineData("""UPDATE tasks SET "Status" = 'Cancelled' WHERE "Status" = 'Open'""", "row-task-missing")]
    [InlineData("""DELETE FROM tasks""", "row-task-missing")]
    [InlineData("""UPDATE tasks SET "ClaimedBy" = 'nobody' WHERE "Status" = 'Open'""", "row-task-differs")]
    [InlineData("""UPDATE tasks SET "Visit" = 77""", "row-task-extra")]
    [InlineData("""DELETE FROM deadlines WHERE "Rung" = 'due'""", "row-deadline-missing")]
    [InlineData("""UPDATE deadlines SET "Rung" = 'other' WHERE "Rung" = 'due'""", "row-deadline-extra")]
    [InlineData("""UPDATE cases SET "Status" = 'Closed'""", "row-status")]
    [InlineData("""UPDATE runs SET "State" = 'no json'""", "unreadable")]
    [InlineData("""UPDATE runs SET "State" = replace("State", '"status":"Running"', '"status":"Finished"')""", "ended-open")]
    [InlineData("""UPDATE runs SET "State" = replace("State", '"role":"handler"', '"role":"nobody"')""", "nobody")]
    [InlineData("""UPDATE runs SET "State" = replace("State", '"step":"check"', '"step":"gone"')""", "step-gone")]
    public async Task What_is_not_as_the_record_has_it_is_found_and_put_back(string damage, string code)
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        var before = (await office.Case(id)).Run.State;
        await office.Tamper(damage);

        Assert.Equal(1, await Round(office));
        var finding = Assert.Single(await Findings(office), one => one.Code == code);
        Assert.NotEmpty((await Proven(office)).Differences);

        var repair = await Repair(office, finding);

        Assert.Equal(RepairKind.FromRecord, repair.Kind);
        Assert.Empty(await Findings(office));
        Assert.Equal(before, (await office.Case(id)).Run.State);
        Assert.Equal("repair-follows-record", (await Undo(office, repair)).Refusal);
        Assert.Empty((await office.Verify()).Unsound);
        Assert.Null((await office.Complete(id, "check", Staffed.Handler)).Refusal);
    }

    [Fact]
    public async Task What_the_record_itself_left_to_nobody_is_repaired_by_an_event_and_the_repair_is_taken_back()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await office.Reorganise(db =>
            db.UserRoles.Where(held => held.UserId == Staffed.Handler.Person || held.UserId == Staffed.SecondHandler.Person)
                .ExecuteDeleteAsync(Ct)
        );
        await Round(office);
        var finding = Assert.Single(await Findings(office));
        Assert.Equal("nobody", finding.Code);

        var repair = await Repair(office, finding);

        Assert.Equal(RepairKind.PassUp, repair.Kind);
        Assert.Equal(Roles.Supervisor, (await office.OpenTask(id, "check")).Role);
        Assert.Empty(await Findings(office));
        await office.Verify();

        Assert.Null((await Undo(office, repair)).Refusal);
        Assert.Equal(Roles.Handler, (await office.OpenTask(id, "check")).Role);
        Assert.Equal("nobody", Assert.Single(await Findings(office)).Code);
        await office.Verify();
    }

    [Fact]
    public async Task A_repair_that_somebody_has_acted_on_is_not_taken_back()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await office.Reorganise(db =>
            db.UserRoles.Where(held => held.UserId == Staffed.Handler.Person || held.UserId == Staffed.SecondHandler.Person)
                .ExecuteDeleteAsync(Ct)
        );
        await Round(office);
        var repair = await Repair(office, Assert.Single(await Findings(office)));
        var task = await office.OpenTask(id, "check");
        await office.Handle(id, new Workflows.Acts.TaskClaimed(office.Now, Staffed.Supervisor, task.Visit, task.Seq));

        Assert.Equal("repair-acted-since", (await Undo(office, repair)).Refusal);
        await office.Verify();
    }

    [Fact]
    public async Task What_is_found_again_keeps_the_moment_at_which_it_was_found_first_and_goes_when_it_is_no_more()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        await office.Tamper("""UPDATE tasks SET "ClaimedBy" = 'handler' WHERE "Status" = 'Open'""");
        await Round(office);
        var first = Assert.Single(await Findings(office));
        office.Clock.Advance(TimeSpan.FromHours(24));

        await Round(office);

        var again = Assert.Single(await Findings(office));
        Assert.Equal((first.Since, office.Now), (again.Since, again.SeenAt));
        await office.Tamper("""UPDATE tasks SET "ClaimedBy" = NULL""");
        await Round(office);
        Assert.Empty(await Findings(office));
    }

    [Fact]
    public async Task A_finding_of_a_case_about_whoever_looks_is_not_there_for_them()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        await office.Tamper("""UPDATE tasks SET "ClaimedBy" = 'handler' WHERE "Status" = 'Open'""");
        await Round(office);
        await office.Tamper("""UPDATE cases SET "Subjects" = '|supervisor|'""");
        var by = await Supervisor(office);

        Assert.Empty(await office.With<Repairs, List<ProofFindingRow>>(repairs => repairs.Findings(by).ToListAsync(Ct)));
    }

    private static Task<int> Round(Office office) => office.With<ProofRound, int>(round => round.Run(Ct));

    private static Task<List<ProofFindingRow>> Findings(Office office) =>
        office.Db(db => db.ProofFindings.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    private static Task<VerificationReport> Proven(Office office) =>
        office.With<Verification, VerificationReport>(verification => verification.Run(null, Ct));

    private static async Task<Reader> Supervisor(Office office) =>
        await office.Db(async db =>
            (await office.With<StaffDirectory, Staff>(async directory => await directory.Read(db, Ct))).ReaderOf(Staffed.Supervisor)
        );

    private static async Task<ProofRepairRow> Repair(Office office, ProofFindingRow finding)
    {
        var by = await Supervisor(office);
        var done = await office.With<Repairs, Domain.OrRefusal<long>>(repairs => repairs.Do(finding.Id, by, Ct));
        Assert.Null(done.Refusal);
        return await office.Db(db => db.ProofRepairs.AsNoTracking().SingleAsync(row => row.Id == done.Value, Ct));
    }

    private static async Task<(string? Refusal, bool Done)> Undo(Office office, ProofRepairRow repair)
    {
        var by = await Supervisor(office);
        var refusal = await office.With<Repairs, Domain.Refusal?>(repairs => repairs.Undo(repair.Id, by, Ct));
        return (refusal?.Code, refusal is null);
    }
}

public sealed class ProofOnSqliteTests() : ProofTests(Engine.Sqlite);

public sealed class ProofOnPostgresTests() : ProofTests(Engine.Postgres);
