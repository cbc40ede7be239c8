using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

using People = CaseFlow.Api.Tests.Running.People;

/// <summary>Editions of the organisation: written when the office changes, told by each event, asked by a replay.</summary>
public abstract class OrganisationTests(Engine engine)
{
    [Fact]
    public async Task A_change_of_units_or_people_makes_an_edition_and_a_change_of_names_makes_none()
    {
        await using var office = await Office.Open(engine);
        var before = await Editions(office);

        await office.Reorganise(async db => (await db.Units.SingleAsync(unit => unit.Code == "roads", Office.Ct)).Name = "道路所");
        await office.With<OfficeSetup>(setup => setup.Run(Office.Ct));
        Assert.Equal(before, await Editions(office));

        await office.Reorganise(async db => (await db.Units.SingleAsync(unit => unit.Code == "roads", Office.Ct)).Parent = "office");
        await office.Reorganise(async db => (await db.Users.SingleAsync(account => account.Id == "handler", Office.Ct)).Unit = "roads");
        Assert.Equal([.. before, before[^1] + 1, before[^1] + 2], await Editions(office));
    }

    [Fact]
    public async Task An_event_tells_the_edition_that_it_was_decided_by_and_replays_with_it_after_the_office_has_changed()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Parallel);
        var task = await office.OpenTask(id, "left");
        await office.Handle(id, new Workflows.Acts.TaskClaimed(office.Now, People.Handler, task.Visit, task.Seq));
        await Correct(office, id, "head");
        Assert.Null((await office.OpenTask(id, "left")).ClaimedBy); // the head is concerned, and the handler is of the head's unit

        await office.Reorganise(async db => (await db.Users.SingleAsync(account => account.Id == "head", Office.Ct)).Unit = "roads");
        await office.Complete(id, "left", People.SecondHandler);

        await office.Verify();
        var editions = await office.Db(db =>
            db.Events.Where(row => row.CaseId == id).OrderBy(row => row.Turn).Select(row => row.Organisation).ToListAsync(Office.Ct)
        );
        Assert.Equal(editions[0] + 1, editions[^1]);
    }

    private static Task<List<int>> Editions(Office office) =>
        office.Db(db => db.Organisations.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(Office.Ct));

    private static async Task Correct(Office office, long id, string subject) =>
        Assert.Null(
            (
                await office.Handle(
                    id,
                    new FieldsChanged(office.Now, People.Supervisor, FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of([subject])))
                )
            ).Refusal
        );
}

public sealed class OrganisationOnSqliteTests() : OrganisationTests(Engine.Sqlite);

public sealed class OrganisationOnPostgresTests() : OrganisationTests(Engine.Postgres);
