using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.Intake;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Running;

public abstract class EscalationTests(Engine engine)
{
    [Theory]
    [InlineData("used-50", "handler handler-2", "", EscalationMark.Reminder)]
    [InlineData("used-80", "handler handler-2", "", EscalationMark.Reminder)]
    [InlineData("due", "handler handler-2 head supervisor", "", EscalationMark.Overdue)]
    [InlineData("urge", "handler handler-2 head", "leader", EscalationMark.Urged)]
    [InlineData("yellow", "head supervisor", "leader", EscalationMark.YellowCard)]
    [InlineData("red", "head supervisor", "leader", EscalationMark.RedCard)]
    public async Task Each_rung_of_the_default_ladder_reaches_its_people_and_marks_the_task(
        string rung,
        string told,
        string copied,
        EscalationMark mark
    )
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        office.Clock.AdjustTime(
            await office.Db(db => db.Deadlines.Where(row => row.Rung == rung).Select(row => row.DueAt).SingleAsync(Office.Ct))
        );

        await office.Sweep();

        var notices = (await office.Notices())
            .Where(notice => notice.Cause == rung)
            .ToLookup(notice => notice.Copy, notice => notice.Person);
        Assert.Equal(told, string.Join(' ', notices[false].Order(StringComparer.Ordinal)));
        Assert.Equal(copied, string.Join(' ', notices[true].Order(StringComparer.Ordinal)));
        Assert.Equal(mark, (await office.OpenTask(id, "check")).Mark);
        Assert.Contains(await office.Ledger(), row => row.Rung == rung && row.Mark == mark);
    }

    [Fact]
    public async Task A_claimed_task_reminds_its_holder_only()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        var task = await office.OpenTask(id, "check");
        await office.Handle(id, new Workflows.Acts.TaskClaimed(office.Now, People.SecondHandler, task.Visit, task.Seq));
        office.Clock.AdjustTime(Office.Monday.AddDays(4));

        await office.Sweep();

        Assert.Equal(["handler-2"], (await office.Notices()).Select(notice => notice.Person).Distinct());
    }

    [Theory]
    [InlineData("lighting", "handler", "handler-2", "head")]
    [InlineData("head", "handler", "handler-2", "head")]
    [InlineData("handler-2", "handler-2")]
    public async Task Nobody_whom_the_item_bars_is_told_of_it(string subject, params string[] barred)
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain, Office.Item().With(CaseFields.Subjects, subject));
        office.Clock.Advance(TimeSpan.FromDays(60));

        await office.Sweep();

        var told = (await office.Notices()).Select(notice => notice.Person).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            new[] { "handler", "handler-2", "head" }.Except(barred, StringComparer.Ordinal),
            told.Intersect(["handler", "handler-2", "head"], StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.Contains("supervisor", told);
    }

    [Fact]
    public async Task Work_that_is_overdue_goes_to_the_supervisors_and_the_ledger_says_why()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.HandedOn);
        office.Clock.Advance(TimeSpan.FromDays(1));

        await office.Sweep();

        Assert.Equal("supervisor", (await office.OpenTask(id, "check")).Role);
        var row = Assert.Single(await office.Ledger(), row => row.Rung == "overdue");
        Assert.Equal("steps.overdue-to-supervisor", row.Label.Code);
        Assert.Contains(await office.Notices(), notice => notice.Person == "supervisor");
        await office.Verify();
    }

    [Fact]
    public async Task A_step_that_nobody_could_do_is_skipped_and_nobody_is_told_that_it_waits()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Skipped);

        await office.OpenTask(id, "after");
        var skipped = await office.Db(db => db.Tasks.SingleAsync(task => task.CaseId == id && task.Step == "nobodys", Office.Ct));
        Assert.Equal(("system", "steps.skipped"), (skipped.ClosedBy, skipped.OutcomeLabel!.Code));
        Assert.Empty(await office.Notices());
        await office.Verify();
    }

    [Fact]
    public async Task The_same_step_entered_again_escalates_again_under_its_new_visit()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        office.Clock.Advance(TimeSpan.FromDays(60));
        await office.Sweep();
        await office.Complete(id, "check", People.Handler);
        await office.Complete(id, "review", People.Head, "Back");
        office.Clock.Advance(TimeSpan.FromDays(60));
        await office.Sweep();

        var ledger = await office.Ledger();
        Assert.Equal(12, ledger.Count);
        Assert.Equal(2, ledger.Select(row => row.Visit).Distinct().Count());
        await office.Verify();
    }
}

public sealed class EscalationOnSqliteTests() : EscalationTests(Engine.Sqlite);

public sealed class EscalationOnPostgresTests() : EscalationTests(Engine.Postgres);
