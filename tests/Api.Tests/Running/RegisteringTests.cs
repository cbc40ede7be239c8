using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake;

namespace CaseFlow.Api.Tests.Running;

public abstract class RegisteringTests(Engine engine)
{
    [Fact]
    public async Task Of_items_given_together_each_is_registered_once_and_its_repetitions_name_its_case()
    {
        await using var office = await Office.Open(engine);
        var before = (await office.Register(TestProcedures.Plain, Office.Item("m-0"), Office.Item("m-1"))).Value;
        Item[] items = [.. Enumerable.Range(0, 200).Select(i => Office.Item($"m-{i % 150}"))];

        var results = (await office.Register(TestProcedures.Plain, items)).Value;

        var made = results.OfType<Registration.Registered>().ToArray();
        Assert.Equal(148, made.Length);
        Assert.Equal(Enumerable.Range(3, 148).Select(i => $"YQ-20260302-{i:0000}"), made.Select(one => one.Number));
        Assert.Equal(((Registration.Registered)before[0]).Number, Assert.IsType<Registration.Known>(results[0]).Number);
        Assert.Equal(((Registration.Registered)results[2]).Number, Assert.IsType<Registration.Known>(results[152]).Number);
        Assert.Equal(150, (await office.Verify()).Cases);
    }

    [Fact]
    public async Task An_item_at_an_address_that_is_known_makes_no_case_whatever_its_id()
    {
        await using var office = await Office.Open(engine);
        await office.Register(TestProcedures.Plain, Office.Item("a").With(CaseFields.Url, "https://tieba.example/p/1"));

        var again = Assert.Single(
            (await office.Register(TestProcedures.Plain, Office.Item("b").With(CaseFields.Url, "http://TIEBA.example/p/1/"))).Value
        );

        Assert.Equal(new Registration.Known("YQ-20260302-0001", ByUrl: true), again);
    }

    [Fact]
    public async Task Of_two_callers_with_the_same_message_at_the_same_moment_one_makes_the_case_and_the_other_is_told()
    {
        await using var office = await Office.Open(engine);
        for (var i = 0; i < 20; i++)
        {
            var item = Office.Item($"m-{i}");

            var results = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Register(TestProcedures.Plain, item), Office.Ct))
            );

            var number = Assert.Single(results.SelectMany(one => one.Value).OfType<Registration.Registered>()).Number;
            Assert.Equal($"YQ-20260302-{i + 1:0000}", number);
            Assert.All(results.SelectMany(one => one.Value).OfType<Registration.Known>(), known => Assert.Equal(number, known.Number));
        }
        Assert.Equal(20, (await office.Verify()).Cases);
    }

    [Fact]
    public async Task Numbers_begin_again_at_one_with_the_offices_day_not_with_the_day_in_UTC()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 15, 59, 59, TimeSpan.Zero));
        var lastOfMonday = await office.NewCase(TestProcedures.Plain);
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero));
        var firstOfTuesday = await office.NewCase(TestProcedures.Plain);

        Assert.Equal("YQ-20260302-0002", (await office.Case(lastOfMonday)).Number);
        Assert.Equal("YQ-20260303-0001", (await office.Case(firstOfTuesday)).Number);
    }

    [Fact]
    public async Task A_procedure_that_is_not_published_registers_nothing_and_says_so()
    {
        await using var office = await Office.Open(engine);

        var answer = await office.Register("nowhere", Office.Item(), Office.Item());

        Assert.Contains("还没有发布", answer.Refusal?.Text.Chinese(), StringComparison.Ordinal);
        Assert.Equal(0, (await office.Verify()).Cases);
    }
}

public sealed class RegisteringOnSqliteTests() : RegisteringTests(Engine.Sqlite);

public sealed class RegisteringOnPostgresTests() : RegisteringTests(Engine.Postgres);
