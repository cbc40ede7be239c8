using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Supervision;

/// <summary>Rungs that a procedure names in English, too, are called so to readers of English; the others by their one name.</summary>
public sealed class EnglishLadderTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rung_is_called_in_the_language_of_whoever_reads_of_it()
    {
        var supervisor = await host.SignInAs("ladder", ApiHost.Unit, Roles.Supervisor, Roles.Leader, Roles.ProcedureAdmin);
        await supervisor.PutAsJsonAsync("/api/me/language", new { language = "en" }, Ct).Ok();
        await supervisor.Publish("rungs", await supervisor.Draft("rungs", WithRungs())).Ok();
        var path = $"/api/cases/{await host.Register("rungs")}";

        Assert.Equal(["到期", "催办"], await Called(supervisor, $"{path}/deadlines", "zh-CN"));
        Assert.Equal(["due", "催办"], await Called(supervisor, $"{path}/deadlines", "en"));

        host.Clock.Advance(TimeSpan.FromDays(30));
        await host.Services.GetRequiredService<DeadlineSweep>().Run(Ct);
        await host.Services.GetRequiredService<MailRound>().Run(Ct);

        Assert.Equal(["“办理”: due", "“办理”: 催办"], await Called(supervisor, $"{path}/timeline", "en"));
        Assert.Equal(["“办理”到期", "“办理”催办"], await Called(supervisor, $"{path}/timeline", "zh-CN"));
        Assert.Equal(["due", "催办"], await Called(supervisor, $"{path}/escalations", "en"));
        var mail = await host.InDb(db => db.Mails.SingleAsync(mail => mail.Person == "ladder", Ct));
        Assert.Contains("[due]", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("到期", mail.Body, StringComparison.Ordinal);
        Assert.Equal(
            ["due", "urge"],
            await host.InDb(db => db.Escalations.OrderBy(row => row.Rung).Select(row => row.Rung).ToListAsync(Ct))
        );
    }

    private static JsonObject WithRungs()
    {
        var procedure = SmallProcedure.Of("rungs");
        var step = procedure["root"]!["activities"]![1]!;
        step["deadline"] = new JsonObject { ["amount"] = 1, ["clock"] = "WorkingDays" };
        step["ladder"] = new JsonArray(
            Rung("due", "到期", "Overdue", JsonValue.Create("due")),
            Rung(
                "urge",
                "催办",
                "Urged",
                new JsonObject
                {
                    ["afterDue"] = new JsonObject { ["amount"] = 1, ["clock"] = "WorkingDays" },
                }
            )
        );
        step["ladder"]![0]!["labelEn"] = "due";
        return procedure;
    }

    private static JsonObject Rung(string name, string label, string mark, JsonNode when) =>
        new()
        {
            ["name"] = name,
            ["label"] = label,
            ["when"] = when,
            ["mark"] = mark,
            ["to"] = new JsonArray("role:supervisor"),
        };

    // What a page says of the rungs, in its order.
    private static async Task<string[]> Called(HttpClient client, string page, string language)
    {
        var answer = await client.GetAsync($"{page}?language={language}", Ct).Ok();
        return page switch
        {
            _ when page.EndsWith("deadlines", StringComparison.Ordinal) =>
            [
                .. answer
                    .EnumerateArray()
                    .SelectMany(task => task.GetProperty("rungs").EnumerateArray())
                    .Select(rung => rung.Text("label")),
            ],
            _ when page.EndsWith("timeline", StringComparison.Ordinal) =>
            [
                .. answer.EnumerateArray().Where(entry => entry.Text("kind") == "Escalated").Select(entry => entry.Text("text")),
            ],
            _ => [.. answer.GetProperty("items").EnumerateArray().Select(entry => entry.Text("label"))],
        };
    }
}
