using CaseFlow.Contract.Before;

namespace CaseFlow.Api.Tests.Running;

public abstract class CasesOfBeforeTests(Engine engine)
{
    [Fact]
    public async Task Every_case_of_before_is_verified_without_a_difference()
    {
        var stored = StoredBefore.Read();
        await using var office = await DatabaseOfBefore.Open(engine, stored);
        var cases = stored.Cases.ToArray();

        await office.Keep(cases);
        var report = await office.Verify();

        Assert.Empty(report.Differences);
        Assert.Equal((cases.Length, cases.Sum(one => one.Events.Length)), (report.Cases, report.Events));
        Assert.Equal((cases.Sum(one => one.Tasks.Length), cases.Sum(one => one.Deadlines.Length)), (report.Tasks, report.Deadlines));
        Assert.True(report.Cases > 250, $"only {report.Cases} cases");
        TestContext.Current.TestOutputHelper?.WriteLine($"{report.Cases} cases, {report.Events} events, 0 differences");
    }

    [Fact]
    public async Task A_row_of_before_that_was_stored_otherwise_is_found()
    {
        var stored = StoredBefore.Read();
        await using var office = await DatabaseOfBefore.Open(engine, stored);
        var cases = stored.Cases.Where(one => one.Tasks.Length > 0 && one.Deadlines.Length > 0).Take(6).ToArray();
        Assert.Equal(6, cases.Length);

        await office.Keep([
            cases[0] with
            {
                Run = cases[0].Run with { State = Replaced(cases[0].Run.State, "\"lastVisit\":", "\"lastVisit\":1") },
            },
            cases[1].WithEvent(1, first => first with { Event = Replaced(first.Event, "\"title\":\"", "\"title\":\"另") }),
            cases[2].WithEvent(1, first => first with { By = "nobody" }),
            cases[3] with
            {
                Tasks = cases[3].Tasks.RemoveAt(0),
            },
            cases[4] with
            {
                Deadlines = cases[4].Deadlines.RemoveAt(0),
            },
            cases[5],
        ]);
        var report = await office.Verify();

        Assert.Equal(cases[..5].Select(one => one.Number), report.Differences.Select(one => one.CaseNumber).Distinct());
    }

    private static string Replaced(string text, string part, string by) => text.Replace(part, by, StringComparison.Ordinal);
}

public sealed class CasesOfBeforeOnSqliteTests() : CasesOfBeforeTests(Engine.Sqlite);

public sealed class CasesOfBeforeOnPostgresTests() : CasesOfBeforeTests(Engine.Postgres);
