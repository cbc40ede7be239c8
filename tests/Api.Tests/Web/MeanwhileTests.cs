using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Rules;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

/// <summary>Whoever is refused because somebody else was faster is told who it was, when, and what they did.</summary>
public sealed class MeanwhileTests : IAsyncDisposable
{
    private const string Year2027 =
        """{"year":2027,"papers":["国办发明电〔2026〕1号"],"days":[{"date":"2027-01-01","name":"元旦","off":true}]}""";

    private readonly ApiHost host = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_late_with_office_hours_is_told_who_changed_the_calendar_and_what()
    {
        var (first, second, seen) = await Calendar();
        await first.PutAsJsonAsync("/api/calendar/hours", Hours(seen), Ct).Ok();

        var late = await second.PutAsJsonAsync("/api/calendar/hours", Hours(seen), Ct).Refused(HttpStatusCode.Conflict);

        Told(late, "calendar-changed", "first", "办公时间");
    }

    [Fact]
    public async Task A_year_and_an_earlier_edition_are_not_put_on_a_calendar_that_nobody_looked_at()
    {
        var (first, second, seen) = await Calendar();
        await Import(first, seen).Ok();

        var year = await Import(second, seen).Refused(HttpStatusCode.Conflict);
        var earlier = await second
            .PostAsync($"/api/calendar/editions/{seen}/restore?edition={seen}", null, Ct)
            .Refused(HttpStatusCode.Conflict);

        Told(year, "calendar-changed", "first", "2027");
        Told(earlier, "calendar-changed", "first", "2027");
        // Having seen the newest edition one puts one's own on top of it.
        await Import(second, seen + 1).Ok();
    }

    [Fact]
    public async Task Who_comes_late_with_a_rule_table_is_told_who_saved_or_published_it()
    {
        var (first, second) = await Two(Roles.ProcedureAdmin);
        var table = await RuleTown.Create(first, RuleTown.Levels());
        var stamp = (await RuleTown.Get(first, table)).Text("stamp");
        await RuleTown.Save(first, table, RuleTown.Table(RuleTown.Row("rest", null, "1")), stamp).Ok();

        var saved = await RuleTown.Save(second, table, RuleTown.Levels(), stamp).Refused(HttpStatusCode.Conflict);
        await RuleTown.Publish(first, table, (await RuleTown.Get(first, table)).Text("stamp")).Ok();
        var published = await RuleTown.Save(second, table, RuleTown.Levels(), stamp).Refused(HttpStatusCode.Conflict);

        Told(saved, "rule-draft-changed", "first", "改了草稿");
        Told(published, "rule-draft-changed", "first", "第 1 版");
    }

    [Fact]
    public async Task Who_comes_late_with_a_procedure_is_told_who_saved_its_draft()
    {
        var (first, second) = await Two(Roles.ProcedureAdmin);
        Task<HttpResponseMessage> Save(HttpClient client, string name, string? stamp) =>
            client.PutAsJsonAsync("/api/procedures/late/draft", new { definition = SmallProcedure.Of("late", name).Json(), stamp }, Ct);
        var seen = (await Save(first, "一", null).Ok()).Text("stamp");
        await Save(first, "二", seen).Ok();

        Told(await Save(second, "三", seen).Refused(HttpStatusCode.Conflict), "draft-changed", "first", "改了草稿");
    }

    [Fact]
    public async Task Who_comes_late_with_an_account_is_told_who_changed_it_and_what_stands_there_now()
    {
        var (first, second) = await Two(Roles.SystemAdmin);
        await host.SignInAs("both", ApiHost.Unit, Roles.Handler);
        var seen = (await first.GetAsync("/api/accounts/both", Ct).Ok()).Text("stamp");
        Task<HttpResponseMessage> Save(HttpClient client, string name) =>
            client.PutAsJsonAsync("/api/accounts/both", Person(name, seen), Ct);
        await Save(first, "甲改的").Ok();

        Told(await Save(second, "乙改的").Refused(HttpStatusCode.Conflict), "account-changed", "first", "甲改的");
    }

    [Fact]
    public async Task Who_comes_late_with_a_unit_is_told_who_changed_it_and_what_stands_there_now()
    {
        var (first, second) = await Two(Roles.SystemAdmin);
        await first.PostAsJsonAsync("/api/units", new { code = "shared", name = "原名" }, Ct).Ok();
        var units = await first.GetAsync("/api/units", Ct).Ok();
        var stamp = units.EnumerateArray().Single(unit => unit.Text("code") == "shared").Text("stamp");
        await first.PutAsJsonAsync("/api/units/shared", new { name = "甲改的", stamp }, Ct).Ok();

        var late = await second.PutAsJsonAsync("/api/units/shared", new { name = "乙改的", stamp }, Ct).Refused(HttpStatusCode.Conflict);

        Told(late, "unit-changed", "first", "甲改的");
    }

    private static void Told(JsonElement problem, string code, string by, string what)
    {
        Assert.Equal($"/problems/{code}", problem.Text("type"));
        var meanwhile = problem.GetProperty("meanwhile");
        Assert.Contains(by, meanwhile.Text("by"), StringComparison.Ordinal);
        Assert.Contains(what, meanwhile.Text("what"), StringComparison.Ordinal);
        Assert.Equal(ApiHost.Morning, meanwhile.GetProperty("at").GetDateTimeOffset());
    }

    private async Task<(HttpClient First, HttpClient Second)> Two(string role)
    {
        await host.InitializeAsync();
        return (await host.SignInAs("first", ApiHost.Unit, role), await host.SignInAs("second", ApiHost.Unit, role));
    }

    private async Task<(HttpClient First, HttpClient Second, int Seen)> Calendar()
    {
        var (first, second) = await Two(Roles.ProcedureAdmin);
        return (first, second, (await first.GetAsync("/api/calendar", Ct).Ok()).Number("number"));
    }

    private static Task<HttpResponseMessage> Import(HttpClient client, int edition) =>
        client.PostAsync($"/api/calendar/years?edition={edition}", new StringContent(Year2027, Encoding.UTF8, "application/json"), Ct);

    private static object Hours(int edition) =>
        new
        {
            edition,
            hours = new[]
            {
                new
                {
                    fromMonth = 1,
                    fromDay = 1,
                    spans = new[] { new { start = "08:00:00", end = "17:00:00" } },
                },
            },
        };

    private static object Person(string name, string stamp) =>
        new
        {
            person = new
            {
                name,
                unit = ApiHost.Unit,
                roles = new[] { Roles.Handler },
            },
            left = false,
            stamp,
        };

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
