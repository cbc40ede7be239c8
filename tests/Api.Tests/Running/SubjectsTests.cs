using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Running;

/// <summary>Whom cases are about is found by code: the database keeps it, however a case comes to name somebody.</summary>
public abstract class SubjectsTests(Engine engine)
{
    [Theory]
    [InlineData("a unit \"of\" the city")]
    [InlineData(@"back\slash")]
    [InlineData("[1]")]
    [InlineData("'")]
    public async Task Whoever_is_named_is_found_whatever_their_code_and_nobody_who_is_no_longer_named(string odd)
    {
        await using var office = await Office.Open(engine);
        var (one, other) = (await office.NewCase(TestProcedures.Plain), await office.NewCase(TestProcedures.Plain));
        foreach (var named in new string[][] { [odd], [odd, "person-a", odd], ["person-a"], [], ["unit-b", odd] })
        {
            await Name(office, one, named);
            await Name(office, other, "person-a");

            Assert.Equal(named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), await Found(office, one));
            Assert.Equal(["person-a"], await Found(office, other));
        }
    }

    [Fact]
    public async Task A_name_that_several_share_is_asked_about_and_means_all_of_them_where_nobody_can_be_asked()
    {
        await using var office = await Office.Open(engine);
        await office.Reorganise(async db =>
        {
            (await db.Users.SingleAsync(account => account.Id == "head", Office.Ct)).Name = "吴局长";
            (await db.Users.SingleAsync(account => account.Id == "other-head", Office.Ct)).Name = "吴局长";
        });

        var registered = await office.NewCase(TestProcedures.Plain, Office.Item().With(CaseFields.Subjects, FieldValue.Of(["吴局长"])));
        var corrected = await office.NewCase(TestProcedures.Plain);
        Assert.Equal("form-problems", (await Name(office, corrected, "吴局长")).Refusal?.Code);
        var filledIn = await office.NewCase(TestProcedures.Plain);
        (string, FieldValue) Said(string name) => (CaseFields.Subjects, FieldValue.Of([name, "某公司"]));
        Assert.Equal("form-problems", (await office.Complete(filledIn, "check", People.Handler, "Done", Said("吴局长"))).Refusal?.Code);
        Assert.Null((await office.Complete(filledIn, "check", People.Handler, "Done", Said("HEAD"))).Refusal);

        Assert.Equal(["head", "other-head"], await Found(office, registered));
        Assert.Empty(await Found(office, corrected));
        Assert.Equal(["head", "某公司"], await Found(office, filledIn));
    }

    private static Task<OrRefusal<Handled>> Name(Office office, long id, params string[] subjects) =>
        office.Handle(
            id,
            new FieldsChanged(office.Now, People.Supervisor, FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of([.. subjects])))
        );

    private static Task<List<string>> Found(Office office, long id) =>
        office.Db(async db =>
            (await db.Subjects.Where(row => row.CaseId == id).Select(row => row.Code).ToListAsync(Office.Ct))
                .Order(StringComparer.Ordinal)
                .ToList()
        );
}

public sealed class SubjectsOnSqliteTests() : SubjectsTests(Engine.Sqlite);

public sealed class SubjectsOnPostgresTests() : SubjectsTests(Engine.Postgres);
