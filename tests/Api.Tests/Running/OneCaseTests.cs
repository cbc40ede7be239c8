using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Running;

public abstract class OneCaseTests(Engine engine)
{
    [Fact]
    public async Task Registering_makes_the_case_its_first_task_its_deadlines_and_its_event()
    {
        await using var office = await Office.Open(engine);

        var id = await office.NewCase(TestProcedures.Plain, Office.Item("360114"));

        var row = await office.Case(id);
        Assert.Equal(("YQ-20260302-0001", "路灯不亮", "市长信箱", CaseStatus.Open), (row.Number, row.Title, row.Source, row.Status));
        var task = Assert.Single(await office.OpenTasks(id));
        Assert.Equal(("check", "r:handler"), (task.Step, task.Addressee));
        Assert.NotNull(task.DueAt);
        var rungs = await office.Db(db =>
            db.Deadlines.Where(deadline => deadline.CaseId == id).Select(deadline => deadline.Rung).ToListAsync(Office.Ct)
        );
        Assert.Equal(["due", "red", "urge", "used-50", "used-80", "yellow"], rungs.Order(StringComparer.Ordinal));
        var report = await office.Verify();
        Assert.Equal((1, 1, 1, 6), (report.Cases, report.Events, report.Tasks, report.Deadlines));
    }

    [Fact]
    public async Task Completing_closes_the_task_clears_its_deadlines_and_opens_the_next()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);

        var answer = await office.Complete(id, "check", People.Handler);

        Assert.Equal(2, answer.Value.Turn);
        Assert.Equal("review", Assert.Single(await office.OpenTasks(id)).Step);
        var done = await office.Db(db => db.Tasks.SingleAsync(task => task.CaseId == id && task.Step == "check", Office.Ct));
        Assert.Equal((InboxTaskStatus.Completed, "handler", "Done"), (done.Status, done.ClosedBy, done.Outcome));
        Assert.Equal(0, (await office.Verify()).Deadlines);
    }

    [Fact]
    public async Task The_last_completion_closes_the_case_and_nothing_can_be_completed_after_it()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        var first = await office.OpenTask(id, "check");
        await office.Complete(id, "check", People.Handler);
        await office.Complete(id, "review", People.Head);

        var late = await office.Handle(id, office.Completion(first, People.Handler));

        Assert.Equal("run-ended", late.Refusal?.Code);
        Assert.Equal(CaseStatus.Closed, (await office.Case(id)).Status);
        await office.Verify();
    }

    [Fact]
    public async Task Fields_of_a_form_reach_their_columns_and_the_others_the_json()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);

        await office.Complete(
            id,
            "check",
            People.Handler,
            "Done",
            ("category", FieldValue.Of("城管")),
            ("level", FieldValue.Of("1")),
            ("subjects", FieldValue.Of("roads", "office")),
            ("postedAt", FieldValue.Of(Office.Monday)),
            ("cost", FieldValue.Of(12.50m)),
            ("visited", FieldValue.Of(true)),
            ("note", FieldValue.Of("已修"))
        );

        var row = await office.Case(id);
        Assert.Equal(("城管", ResponseLevel.One, "|roads|office|", Office.Monday), (row.Category, row.Level, row.Subjects, row.PostedAt));
        Assert.Equal("""{"cost":12.50,"note":"已修","visited":true}""", row.Fields);
        await office.Verify();
    }

    [Fact]
    public async Task A_command_on_a_case_that_does_not_exist_is_refused()
    {
        await using var office = await Office.Open(engine);

        var answer = await office.Handle(404, new RunStopped(office.Now, People.Supervisor, "误登"));

        Assert.Equal("no-such-case", answer.Refusal?.Code);
    }

    [Fact]
    public async Task When_one_of_several_events_is_refused_nothing_of_them_is_saved()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        var task = await office.OpenTask(id, "check");

        var answer = await office.With<IServiceProvider, OrRefusal<Handled>>(async scope =>
        {
            var runner = scope.GetRequiredService<CaseRunner>();
            var refused = await runner.Handle(
                id,
                [new TaskClaimed(office.Now, People.Handler, task.Visit, task.Seq), office.Completion(task, People.SecondHandler)],
                Office.Ct
            );
            await scope.GetRequiredService<CaseFlowDb>().SaveChangesAsync(Office.Ct); // whatever else the request saves afterwards
            return refused;
        });

        Assert.Equal("held-by-another", answer.Refusal?.Code);
        Assert.Null((await office.OpenTask(id, "check")).ClaimedBy);
        Assert.Equal(1, (await office.Verify()).Events);
    }
}

public sealed class OneCaseOnSqliteTests() : OneCaseTests(Engine.Sqlite);

public sealed class OneCaseOnPostgresTests() : OneCaseTests(Engine.Postgres);
