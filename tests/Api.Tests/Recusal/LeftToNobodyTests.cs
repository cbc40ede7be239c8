using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

using People = CaseFlow.Api.Tests.Running.People;

/// <summary>A task that was somebody's and is nobody's, because it became known whom the case is about.</summary>
public abstract class LeftToNobodyTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_can_help_is_told_of_each_task_that_a_correction_leaves_to_nobody_once()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Parallel);

        await Correct(office, id, "handler");
        Assert.Empty(await Told(office)); // handler-2 can do it
        await Correct(office, id, "lighting");
        Assert.Equal([("supervisor", "left")], await Told(office));
        await Correct(office, id, "lighting", "investigator");
        Assert.Equal([("supervisor", "left"), ("supervisor", "right")], await Told(office));
        await Correct(office, id);
        await Correct(office, id, "lighting");
        Assert.Equal([("supervisor", "left"), ("supervisor", "right"), ("supervisor", "left")], await Told(office));
        await office.Verify();
    }

    [Fact]
    public async Task A_preview_tells_who_would_be_told_of_a_task_that_an_act_leaves_to_nobody()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        await host.SignInAs("hand", "theirs", Roles.Handler);
        await host.SignInAs("super", "else", Roles.Supervisor);
        await host.SignInAs("other-super", "else", Roles.Supervisor);
        await host.Publish("town", "theirs", "theirs", "theirs");
        var by = new Actor("super", [Roles.Supervisor], ["else"]);
        var made = await host.With<CaseIntake, OrRefusal<IReadOnlyList<Registration>>>(intake =>
            intake.Register([Item.Of("标题", "正文", "来源")], "town", by, host.Clock.GetUtcNow(), Ct)
        );
        var id = ((Registration.Registered)made.Value[0]).CaseId;
        var look = await host.InDb(db => db.Tasks.SingleAsync(task => task.CaseId == id && task.Step == "look", Ct));
        var subjects = FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of(["姓名hand"]));
        var act = new TaskCompleted(host.Clock.GetUtcNow(), by, look.Visit, look.Seq, "Done", subjects);

        var outlook = (await host.With<Preview, OrRefusal<Outlook>>(preview => preview.Of(id, act, Ct))).Value;
        var before = await host.InDb(db => db.Notices.MaxAsync(notice => notice.Id, Ct));
        await host.With<CaseRunner, OrRefusal<Handled>>(runner => runner.Handle(id, act, Ct));

        var told = await host.InDb(db => db.Notices.Where(notice => notice.Id > before).ToListAsync(Ct));
        Assert.Contains(told, notice => notice.Person == "other-super" && notice.Visit != look.Visit);
        Assert.Equal(
            told.Select(notice => notice.Person).Distinct().Order(StringComparer.Ordinal),
            outlook.Told.Select(member => member.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["lead", "pool", "units"], await Named(host, told));
    }

    private static Task<string[]> Named(TownHost host, IEnumerable<NoticeRow> told) =>
        host.InDb(async db =>
        {
            var steps = await db.Tasks.ToDictionaryAsync(task => task.Visit, task => task.Step, Ct);
            return told.Select(notice => steps[notice.Visit]).Distinct().Order(StringComparer.Ordinal).ToArray();
        });

    private static async Task Correct(Office office, long id, params string[] subjects) =>
        Assert.Null(
            (
                await office.Handle(
                    id,
                    new FieldsChanged(
                        office.Now,
                        People.Supervisor,
                        FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of([.. subjects]))
                    )
                )
            ).Refusal
        );

    private static async Task<List<(string Person, string Step)>> Told(Office office)
    {
        var steps = await office.Db(db => db.Tasks.ToDictionaryAsync(task => task.Visit, task => task.Step, Ct));
        return (await office.Notices()).ConvertAll(notice => (notice.Person, steps[notice.Visit]));
    }

    public sealed class OnSqlite() : LeftToNobodyTests(Engine.Sqlite);

    public sealed class OnPostgres() : LeftToNobodyTests(Engine.Postgres);
}
