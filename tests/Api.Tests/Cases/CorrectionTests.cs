using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Cases;

public abstract class CorrectionTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_tells_units_and_people_by_name()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        await host.SignInAs("named", "theirs", Roles.Handler);
        var supervisor = await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector);
        await host.Publish("town", "else", "else", "else");
        var made = await supervisor
            .PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = "标题",
                    body = "正文",
                    procedure = "town",
                    subjects = new[] { "named" },
                },
                Ct
            )
            .Ok();

        await supervisor
            .PatchAsJsonAsync(
                $"/api/cases/{made.Number("id")}/fields",
                new { fields = new { subjects = new[] { "named", "theirs", "某公司" } }, reason = "补充" },
                Ct
            )
            .Ok();

        var timeline = await supervisor.GetAsync($"/api/cases/{made.Number("id")}/timeline", Ct).Ok();
        var change = Assert.Single(
            Assert
                .Single(timeline.EnumerateArray(), entry => entry.Text("kind") == "Corrected")
                .GetProperty("correction")
                .GetProperty("changes")
                .EnumerateArray()
        );
        Assert.Equal(("姓名named", "姓名named、单位theirs、某公司"), (change.Text("was"), change.Text("becomes")));
    }

    [Fact]
    public async Task A_field_that_the_case_has_not_is_refused_as_no_field_of_the_case_and_a_long_entry_by_its_length()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var supervisor = await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector);
        await host.Publish("town", "else", "else", "else");
        var made = await supervisor
            .PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = "标题",
                    body = "正文",
                    procedure = "town",
                },
                Ct
            )
            .Ok();
        async Task<string> Refused(object fields) =>
            (
                await supervisor
                    .PatchAsJsonAsync($"/api/cases/{made.Number("id")}/fields", new { fields, reason = "补充" }, Ct)
                    .Refused(HttpStatusCode.UnprocessableEntity)
            ).Text("title");

        Assert.Contains("案件没有“subject”这一项", await Refused(new { subject = "x" }), StringComparison.Ordinal);
        Assert.Contains("每项不超过 100 字", await Refused(new { subjects = new[] { new string('长', 101) } }), StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : CorrectionTests(Engine.Sqlite);

    public sealed class OnPostgres() : CorrectionTests(Engine.Postgres);
}
