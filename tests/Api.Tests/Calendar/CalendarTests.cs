using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Calendar;

public sealed class CalendarTests : IAsyncDisposable
{
    private const string Year2027 =
        """{"year":2027,"papers":["国办发明电〔2026〕1号"],"days":[{"date":"2027-01-01","name":"元旦","off":true},{"date":"2027-01-02","name":"元旦","off":true}]}""";

    private readonly ApiHost host = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_October_on_the_coming_year_is_missed_until_it_is_imported()
    {
        var admin = await Start(Roles.ProcedureAdmin);
        var september = await admin.GetAsync("/api/calendar", Ct).Ok();

        host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        var october = await admin.GetAsync("/api/calendar", Ct).Ok();
        var imported = await Import(admin, Year2027).Ok();

        Assert.Empty(september.GetProperty("warnings").EnumerateArray());
        Assert.Equal(2027, Assert.Single(october.GetProperty("warnings").EnumerateArray()).Number("year"));
        Assert.Empty(imported.GetProperty("warnings").EnumerateArray());
        Assert.Equal(2, imported.Number("number"));
        Assert.Equal([2024, 2025, 2026, 2027], imported.GetProperty("years").EnumerateArray().Select(year => year.Number("year")));
    }

    [Fact]
    public async Task An_imported_year_counts_from_the_next_question_on()
    {
        var admin = await Start(Roles.ProcedureAdmin);
        var before = await Explain(admin, "2026-12-31T02:00:00Z", "1", "WorkingDays").Ok();

        await Import(admin, Year2027.Replace("2027-01-02", "2027-01-04", StringComparison.Ordinal)).Ok();
        var after = await Explain(admin, "2026-12-31T02:00:00Z", "1", "WorkingDays").Ok();

        Assert.Single(before.GetProperty("warnings").EnumerateArray());
        Assert.Equal(new DateTime(2027, 1, 5, 9, 30, 0, DateTimeKind.Utc), after.GetProperty("due").GetDateTimeOffset().UtcDateTime);
        Assert.Empty(after.GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task A_due_date_is_explained_day_by_day()
    {
        var anyone = await Start(Roles.Handler);

        var explained = await Explain(anyone, "2026-09-30T02:00:00Z", "1", "WorkingDays").Ok();

        var days = explained.GetProperty("days").EnumerateArray().ToArray();
        Assert.Equal(("2026-09-30", "2026-10-08"), (days[0].Text("date"), days[^1].Text("date")));
        Assert.Equal(7, days.Count(day => day.Text("kind") == "Holiday"));
        Assert.NotEmpty(explained.Text("sentence"));
    }

    [Theory]
    [InlineData("2026-09-30T02:00:00Z", "0", "WorkingDays", HttpStatusCode.UnprocessableEntity)]
    [InlineData("2026-09-30T02:00:00Z", "1.5", "WorkingDays", HttpStatusCode.UnprocessableEntity)]
    [InlineData("9999-12-31T23:00:00Z", "5", "ClockHours", HttpStatusCode.UnprocessableEntity)]
    [InlineData("yesterday", "5", "ClockHours", HttpStatusCode.BadRequest)]
    [InlineData("2026-09-30T02:00:00Z", "5", "Moons", HttpStatusCode.BadRequest)]
    [InlineData("2026-09-30T02:00:00Z", "5", "77", HttpStatusCode.UnprocessableEntity)]
    public async Task A_limit_that_cannot_be_counted_is_refused(string from, string amount, string clock, HttpStatusCode status)
    {
        var anyone = await Start(Roles.Handler);

        await Explain(anyone, from, amount, clock).Refused(status);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"year":2027,"days":[]}""")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-02-30","name":"元旦","off":true}]}""")]
    public async Task A_year_that_cannot_be_read_is_refused_and_makes_no_edition(string json)
    {
        var admin = await Start(Roles.ProcedureAdmin);

        await Import(admin, json).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(1, (await admin.GetAsync("/api/calendar", Ct).Ok()).Number("number"));
    }

    [Fact]
    public async Task Of_changes_made_at_the_same_moment_none_is_lost_without_being_told()
    {
        var admin = await Start(Roles.ProcedureAdmin);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(2027, 6)
                .Select(year =>
                    Import(admin, Year2027.Replace("2027", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                )
        );

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict));
        var saved = answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.InRange(saved, 1, 6);
        var calendar = await admin.GetAsync("/api/calendar", Ct).Ok();
        Assert.Equal(1 + saved, calendar.Number("number"));
        Assert.Equal(3 + saved, calendar.GetProperty("years").GetArrayLength());
    }

    [Fact]
    public async Task Office_hours_are_set_for_the_time_from_now_on()
    {
        var admin = await Start(Roles.SystemAdmin);

        var set = await Hours(admin, [new { start = "09:00:00", end = "12:00:00" }, new { start = "13:00:00", end = "18:00:00" }]).Ok();
        var due = await Explain(admin, "2026-09-21T02:00:00Z", "1", "WorkingDays").Ok();

        Assert.Equal(ApiHost.Morning, set.GetProperty("effectiveFrom").GetDateTimeOffset());
        Assert.Equal(new DateTime(2026, 9, 22, 10, 0, 0, DateTimeKind.Utc), due.GetProperty("due").GetDateTimeOffset().UtcDateTime);
    }

    [Fact]
    public async Task Office_hours_that_overlap_are_refused()
    {
        var admin = await Start(Roles.SystemAdmin);

        var problem = await Hours(admin, [new { start = "09:00:00", end = "12:00:00" }, new { start = "11:00:00", end = "18:00:00" }])
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("重叠", problem.Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_may_read_the_calendar_but_not_change_it()
    {
        var handler = await Start(Roles.Handler);

        await handler.GetAsync("/api/calendar", Ct).Ok();
        await Import(handler, Year2027).Refused(HttpStatusCode.Forbidden);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Of_two_who_set_the_hours_as_both_have_seen_them_the_second_is_told_and_overwrites_nothing()
    {
        var admin = await Start(Roles.SystemAdmin);
        var seen = (await admin.GetAsync("/api/calendar", Ct).Ok()).Number("number");
        object From(string start) =>
            new
            {
                edition = seen,
                hours = new[]
                {
                    new
                    {
                        fromMonth = 1,
                        fromDay = 1,
                        spans = new[] { new { start, end = "17:00:00" } },
                    },
                },
            };

        await admin.PutAsJsonAsync("/api/calendar/hours", From("08:00:00"), Ct).Ok();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await admin.PutAsJsonAsync("/api/calendar/hours", From("09:00:00"), Ct).Refused(HttpStatusCode.Conflict);

        Assert.Equal("/problems/calendar-changed", late.Text("type"));
        var span = (await admin.GetAsync("/api/calendar", Ct).Ok()).GetProperty("hours")[0].GetProperty("spans")[0];
        Assert.Equal("08:00:00", span.Text("start"));
    }

    private async Task<HttpClient> Start(string role)
    {
        await host.InitializeAsync();
        return await host.SignIn(role);
    }

    private static Task<HttpResponseMessage> Import(HttpClient client, string json) =>
        client.PostAsync("/api/calendar/years", new StringContent(json, Encoding.UTF8, "application/json"), Ct);

    private static Task<HttpResponseMessage> Explain(HttpClient client, string from, string amount, string clock) =>
        client.GetAsync($"/api/calendar/explain?from={from}&amount={amount}&clock={clock}", Ct);

    private static Task<HttpResponseMessage> Hours(HttpClient client, object[] spans) =>
        CalendarOffice.Put(
            client,
            "/api/calendar/hours",
            new
            {
                hours = new[]
                {
                    new
                    {
                        fromMonth = 1,
                        fromDay = 1,
                        spans,
                    },
                },
            }
        );
}
