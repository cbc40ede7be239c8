using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Tests.Running;

public abstract class VerificationTests(Engine engine)
{
    [Theory]
    [InlineData("""UPDATE tasks SET "Addressee" = 'p:nobody' WHERE "Status" = 'Open'""", "待办")]
    [InlineData("""UPDATE tasks SET "ClaimedBy" = 'nobody' WHERE "Status" = 'Open'""", "待办")]
    [InlineData("""UPDATE tasks SET "Role" = 'leader' WHERE "Status" = 'Open'""", "待办")]
    [InlineData("""UPDATE tasks SET "Status" = 'Completed' WHERE "Status" = 'Open'""", "缺少待办")]
    [InlineData("""DELETE FROM deadlines WHERE "Rung" = 'due'""", "缺少时限")]
    [InlineData("""UPDATE deadlines SET "Rung" = 'other' WHERE "Rung" = 'due'""", "多出时限")]
    [InlineData("""UPDATE runs SET "State" = replace("State", '"lastVisit":', '"lastVisit":1')""", "运行状态")]
    [InlineData("""UPDATE runs SET "Turn" = 7""", "事件")]
    [InlineData("""UPDATE cases SET "Title" = '别的标题'""", "字段 title")]
    [InlineData("""UPDATE cases SET "Category" = '别的类别'""", "字段 category")]
    [InlineData("""UPDATE cases SET "Fields" = '{"cost":1}'""", "字段 cost")]
    [InlineData("""UPDATE cases SET "Status" = 'Closed'""", "案件状态")]
    public async Task A_stored_row_that_was_tampered_with_is_found(string statement, string found)
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        await office.Verify();

        await office.Tamper(statement);

        Assert.Contains(await Differences(office), difference =>
            difference.CaseNumber == "YQ-20260302-0001" && difference.What.Chinese().Contains(found, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("""UPDATE case_events SET "By" = 'nobody' WHERE "Turn" = 2""")]
    [InlineData("""UPDATE case_events SET "Answer" = 'Ignored' WHERE "Turn" = 2""")]
    [InlineData("""UPDATE case_events SET "Event" = replace("Event", '核查属实', '核查不实') WHERE "Turn" = 2""")]
    [InlineData("""UPDATE case_events SET "Event" = '{}' WHERE "Turn" = 2""")]
    [InlineData("""UPDATE case_events SET "Turn" = 3 WHERE "Turn" = 2""")]
    [InlineData("""DELETE FROM case_events WHERE "Turn" = 2""")]
    public async Task An_event_that_was_tampered_with_past_the_triggers_is_found(string statement)
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await office.Complete(id, "check", People.Handler, "Done", ("note", FieldValue.Of("核查属实")));
        await office.Verify();

        await office.TamperPastTriggers(statement);

        Assert.NotEmpty(await Differences(office));
    }

    [Fact]
    public async Task One_case_that_cannot_be_replayed_hides_no_other()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        await office.NewCase(TestProcedures.Plain);
        await office.TamperPastTriggers("""UPDATE case_events SET "Event" = 'no json' WHERE "CaseId" = 1""");
        await office.Tamper("""UPDATE cases SET "Title" = '别的标题' WHERE "Id" = 2""");

        Assert.Equal(["YQ-20260302-0001", "YQ-20260302-0002"], (await Differences(office)).Select(one => one.CaseNumber).Distinct());
    }

    private static async Task<IEnumerable<Difference>> Differences(Office office) =>
        (await office.With<Verification, VerificationReport>(verification => verification.Run(null, Office.Ct))).Differences;
}

public sealed class VerificationOnSqliteTests() : VerificationTests(Engine.Sqlite);

public sealed class VerificationOnPostgresTests() : VerificationTests(Engine.Postgres);
