using CaseFlow.Api.Tests.Rounds;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Staffed = CaseFlow.Api.Tests.Running.People;

namespace CaseFlow.Api.Tests.People;

/// <summary>No open task stays with somebody who may no longer do it.</summary>
public abstract class LeavingTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_who_left_had_claimed_goes_back_to_the_others_who_are_told()
    {
        await using var office = await Office.Open(engine);
        var id = await Claimed(office);
        await Leaves(office, Staffed.Handler.Person);

        var concerned = await Sweep(office);

        Assert.Equal((1, 0), (concerned, await Sweep(office)));
        var task = await office.OpenTask(id, "check");
        Assert.Null(task.ClaimedBy);
        Assert.Contains(await office.Notices(), notice =>
            notice.Person == Staffed.SecondHandler.Person && notice.Cause.StartsWith("passed-", StringComparison.Ordinal)
        );
        Assert.Null((await office.Complete(id, "check", Staffed.SecondHandler)).Refusal);
        await office.Verify();
    }

    [Fact]
    public async Task Whoever_loses_the_role_or_goes_to_another_unit_loses_what_they_had_claimed()
    {
        await using var office = await Office.Open(engine);
        var (first, second) = (await Claimed(office), await Claimed(office));
        await office.Handle(second, new TaskReleased(office.Now, Staffed.Handler, (await office.OpenTask(second, "check")).Visit, 1));
        var open = await office.OpenTask(second, "check");
        await office.Handle(second, new TaskClaimed(office.Now, Staffed.SecondHandler, open.Visit, open.Seq));
        await office.Reorganise(async db =>
        {
            await db.UserRoles.Where(held => held.UserId == Staffed.Handler.Person).ExecuteDeleteAsync(Ct);
            await db
                .Users.Where(one => one.Id == Staffed.SecondHandler.Person)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, "roads"), Ct);
        });

        await Sweep(office);

        Assert.Null((await office.OpenTask(first, "check")).ClaimedBy);
        await office.Verify();
    }

    [Fact]
    public async Task When_nobody_is_left_who_could_do_it_the_head_of_the_unit_is_asked()
    {
        await using var office = await Office.Open(engine);
        var id = await Claimed(office);
        var before = await office.OpenTask(id, "check");
        await Leaves(office, Staffed.Handler.Person, Staffed.SecondHandler.Person);

        await Sweep(office);

        var after = await office.OpenTask(id, "check");
        Assert.Equal((before.Seq, before.DueAt), (after.Seq, after.DueAt));
        if (before.Unit is not null)
            Assert.Equal((Roles.UnitHead, before.Unit), (after.Role, after.Unit));
        await office.Verify();
    }

    [Fact]
    public async Task A_case_whose_task_cannot_be_passed_on_is_set_aside_and_the_others_are_passed_on()
    {
        await using var office = await Office.Open(engine);
        var (broken, sound) = (await Claimed(office), await Claimed(office));
        await Poison.Put(office.Tamper, engine, "UPDATE", "runs", $"NEW.\"CaseId\" = {broken}");
        await Leaves(office, Staffed.Handler.Person);

        await Sweep(office);

        Assert.Null((await office.OpenTask(sound, "check")).ClaimedBy);
        var aside = Assert.Single(await office.Db(db => db.SetAside.AsNoTracking().ToListAsync(Ct)));
        Assert.Equal((WorkQueue.Leavers, broken), (aside.Queue, aside.CaseId));

        await Poison.Take(office.Tamper, engine, "runs");
        office.Clock.Advance(TimeSpan.FromHours(2));
        await Sweep(office);

        Assert.Null((await office.OpenTask(broken, "check")).ClaimedBy);
        Assert.Empty(await office.Db(db => db.SetAside.AsNoTracking().ToListAsync(Ct)));
        await office.Verify();
    }

    [Fact]
    public async Task A_supervisor_gives_back_what_somebody_who_is_away_has_claimed_and_no_colleague_does()
    {
        await using var office = await Office.Open(engine);
        var id = await Claimed(office);
        var task = await office.OpenTask(id, "check");

        var colleague = await office.Handle(id, new TaskReleased(office.Now, Staffed.SecondHandler, task.Visit, task.Seq));
        var supervisor = await office.Handle(id, new TaskReleased(office.Now, Staffed.Supervisor, task.Visit, task.Seq));

        Assert.Equal("held-by-another", colleague.Refusal?.Code);
        Assert.Null(supervisor.Refusal);
        Assert.Null((await office.OpenTask(id, "check")).ClaimedBy);
        Assert.Contains(await office.Notices(), notice => notice.Person == Staffed.SecondHandler.Person);
        await office.Verify();
    }

    [Fact]
    public async Task What_a_role_of_the_whole_office_was_to_do_goes_to_whoever_supervises_when_nobody_holds_it_any_more()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await Leaves(office, Staffed.Handler.Person, Staffed.SecondHandler.Person);

        Assert.Equal((1, 0), (await Sweep(office), await Sweep(office)));

        var task = await office.OpenTask(id, "check");
        Assert.Equal((Roles.Supervisor, null), (task.Role, task.Unit));
        Assert.Contains(await office.Notices(), notice =>
            notice.Person == Staffed.Supervisor.Person && notice.Cause.StartsWith("passed-", StringComparison.Ordinal)
        );
        Assert.Null((await office.Complete(id, "check", Staffed.Supervisor)).Refusal);
        await office.Verify();
    }

    [Fact]
    public async Task Where_one_unit_is_above_all_its_head_comes_before_whoever_supervises()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await office.Reorganise(async db =>
        {
            await db
                .Units.Where(unit => unit.Code != "office")
                .ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Parent, "office"), Ct);
            await db
                .Users.Where(one => one.Id == Staffed.Head.Person)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, "office"), Ct);
        });
        await Leaves(office, Staffed.Handler.Person, Staffed.SecondHandler.Person);

        await Sweep(office);

        var task = await office.OpenTask(id, "check");
        Assert.Equal((Roles.UnitHead, "office"), (task.Role, task.Unit));
        await office.Verify();
    }

    [Fact]
    public async Task What_is_opened_for_a_role_that_nobody_holds_is_not_left_lying()
    {
        await using var office = await Office.Open(engine);
        await Leaves(office, Staffed.Handler.Person, Staffed.SecondHandler.Person);
        await Sweep(office);

        var id = await office.NewCase(TestProcedures.Plain);
        Assert.Equal((1, 0), (await Sweep(office), await Sweep(office)));

        Assert.Equal(Roles.Supervisor, (await office.OpenTask(id, "check")).Role);
        await office.Verify();
    }

    [Fact]
    public async Task What_nobody_may_do_any_more_because_of_whom_the_case_is_about_goes_to_somebody_who_may()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Parallel);
        await Sweep(office);
        var about = FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of(["lighting"]));

        Assert.Null((await office.Handle(id, new FieldsChanged(office.Now, Staffed.Supervisor, about))).Refusal);
        await Sweep(office);

        var task = await office.OpenTask(id, "left");
        Assert.Equal((Roles.Supervisor, null), (task.Role, task.Unit));
        await office.Verify();
    }

    [Fact]
    public async Task However_many_leave_every_open_task_is_in_somebodys_inbox_as_long_as_anybody_supervises()
    {
        await using var office = await Office.Open(engine);
        await Claimed(office);
        await office.NewCase(TestProcedures.Parallel);
        await office.NewCase(TestProcedures.Short);
        foreach (var person in Staffed.All.Where(person => person != Staffed.Supervisor))
        {
            await Leaves(office, person.Person);
            await Sweep(office);

            var staff = await office.With<StaffDirectory, Staff>(async directory => await office.Db(db => directory.Read(db, Ct).AsTask()));
            var open = await office.Db(db => db.Tasks.AsNoTracking().Where(task => task.Status == InboxTaskStatus.Open).ToListAsync(Ct));
            Assert.Equal(4, open.Count);
            Assert.All(open, task => Assert.NotEmpty(staff.Addressed(new Assignee(task.Person, task.Role, task.Unit))));
        }
        await office.Verify();
    }

    [Fact]
    public async Task An_event_of_before_passes_on_only_what_names_a_unit_as_it_did()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await Leaves(office, Staffed.Handler.Person, Staffed.SecondHandler.Person);

        await office.Handle(id, new OfficeChanged(office.Now, Actor.System));

        Assert.Equal(Roles.Handler, (await office.OpenTask(id, "check")).Role);
        Assert.DoesNotContain(
            "everywhere",
            EngineJson.Write(new OfficeChanged(office.Now, Actor.System)),
            StringComparison.OrdinalIgnoreCase
        );
        await office.Verify();
    }

    private static async Task<long> Claimed(Office office)
    {
        var id = await office.NewCase(TestProcedures.Plain);
        var task = await office.OpenTask(id, "check");
        Assert.Null((await office.Handle(id, new TaskClaimed(office.Now, Staffed.Handler, task.Visit, task.Seq))).Refusal);
        return id;
    }

    private static Task Leaves(Office office, params string[] people) =>
        office.Reorganise(db =>
            db.Users.Where(one => people.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.LeftAt, office.Now), Ct)
        );

    private static Task<int> Sweep(Office office) => office.With<OfficeChangeSweep, int>(sweep => sweep.Run(Ct));
}

public sealed class LeavingOnSqliteTests() : LeavingTests(Engine.Sqlite);

public sealed class LeavingOnPostgresTests() : LeavingTests(Engine.Postgres);
