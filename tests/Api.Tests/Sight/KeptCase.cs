using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Timers;

namespace CaseFlow.Api.Tests.Sight;

/// <summary>
/// A case in which a handler entered what only the reviewers may read: a text, a choice, a file. It was copied by a step, told of by
/// another, asked for once more in a form that restricts nothing, where another field begins with it, and corrected.
/// </summary>
internal sealed class KeptCase(VersionsHost host)
{
    public const string Procedure = "kept";
    public const string Secret = "ZQXSECRET";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Worker { get; private set; } = null!;

    public HttpClient Reviewer { get; private set; } = null!;

    /// <summary>Sees every case, every mail and every figure, and is no reviewer.</summary>
    public HttpClient Leader { get; private set; } = null!;

    public HttpClient Admin { get; private set; } = null!;

    public long Id { get; private set; }

    public long File { get; private set; }

    public string Number { get; private set; } = "";

    public static async Task<KeptCase> Of(VersionsHost host, JsonObject? definition = null)
    {
        var kept = new KeptCase(host);
        await kept.Begin(definition ?? Definition());
        await kept.Live();
        return kept;
    }

    public static Task<HttpResponseMessage> Complete(HttpClient client, long id, int visit, object fields) =>
        client.PostAsJsonAsync($"/api/tasks/{id}/{visit}/1/complete", new { outcome = "done", fields }, Ct);

    /// <summary>The visit of the open task of a case.</summary>
    public static async Task<int> Open(HttpClient client, long id) =>
        (await client.GetAsync($"/api/cases/{id}", Ct).Ok()).GetProperty("openTasks").EnumerateArray().Single().Number("visit");

    public static JsonObject Definition()
    {
        var procedure = SmallProcedure.Of(Procedure);
        var (activities, lines) = ((JsonArray)procedure["root"]!["activities"]!, (JsonArray)procedure["root"]!["connections"]!);
        activities[1]!["form"] = JsonNode.Parse(
            """
            [
              {"name": "plain", "label": "说明", "type": "LongText"},
              {"name": "secret", "label": "线索来源", "type": "LongText", "required": true, "seenBy": ["reviewer"]},
              {"name": "grave", "label": "性质", "type": "Choice", "seenBy": ["reviewer"], "choices": [{"value": "first", "label": "甲"}]},
              {"name": "proof", "label": "证据", "type": "File", "seenBy": ["reviewer"]},
              {"name": "verdict", "label": "核稿意见", "required": true, "editedBy": ["reviewer"]},
              {"name": "chief", "label": "经手人", "type": "Person", "seenBy": ["reviewer"]}
            ]
            """
        );
        // The form of the steps' one task role is theirs, so that somebody else may fill in a part of it: it goes by unit.
        activities[1]!["who"] = new JsonObject { ["unit"] = ApiHost.Unit };
        procedure["variables"] = JsonNode.Parse(
            """[{"name": "chief", "typeName": "String", "caseFlow": {"label": "经手人", "type": "Person"}}]"""
        );
        lines.RemoveAt(1);
        activities.Insert(
            2,
            JsonNode.Parse(
                """{"id": "copy", "type": "CaseFlow.SetField", "name": "抄写", "assignments": [{"field": "copied", "fromField": "secret"}]}"""
            )
        );
        activities.Insert(
            3,
            JsonNode.Parse(
                """{"id": "tell", "type": "CaseFlow.Notify", "name": "通知", "to": ["role:leader"], "subject": "来源 {secret}", "body": "{copied} {plain}", "mail": true}"""
            )
        );
        activities.Insert(
            4,
            JsonNode.Parse(
                """
                {"id": "again", "type": "CaseFlow.HumanTask", "name": "复核", "title": "复核", "who": {"unit": "office"},
                 "form": [{"name": "secret", "label": "线索来源", "type": "LongText"}, {"name": "proof", "label": "证据", "type": "File"},
                          {"name": "gist", "label": "摘要", "type": "LongText", "begins": "{secret} {plain}"},
                          {"name": "listed", "label": "目录", "type": "LongText", "begins": "{attachedFiles}"}],
                 "outcomes": [{"name": "done", "label": "办结"}], "deadline": {"amount": 1, "clock": "ClockHours"}}
                """
            )
        );
        foreach (
            var (from, port, to) in new[]
            {
                ("work", "done", "copy"),
                ("copy", "Done", "tell"),
                ("tell", "Done", "again"),
                ("again", "done", "end"),
            }
        )
        {
            lines.Add(
                new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
                    ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
                }
            );
        }
        return procedure;
    }

    private async Task Begin(JsonObject definition)
    {
        Worker = await host.SignInAs("worker", ApiHost.Unit, Roles.Handler, Roles.Collector);
        Reviewer = await host.SignInAs("reviewer", ApiHost.Unit, Roles.Reviewer);
        Leader = await host.SignInAs(
            "leader",
            ApiHost.Unit,
            Roles.Leader,
            Roles.Supervisor,
            Roles.ProcedureAdmin,
            Roles.Assessor,
            Roles.SystemAdmin
        );
        Admin = await host.Administrator("drawer");
        await Admin.Publish(Procedure, await Admin.Draft(Procedure, definition)).Ok();
        Id = await host.Register(Procedure);
    }

    private async Task Live()
    {
        using var sent = await Worker.SendFile($"/api/cases/{Id}/attachments", "ZQXFILE.txt", "ZQXCONTENT");
        File = (await sent.Json()).GetProperty("id").GetInt64();
        await Complete(
                Worker,
                Id,
                await Open(Leader, Id),
                new
                {
                    plain = "人人可见",
                    secret = Secret,
                    grave = "first",
                    proof = new[] { $"{File}" },
                }
            )
            .Ok();
        Number = (await Leader.GetAsync($"/api/cases/{Id}", Ct).Ok()).GetProperty("summary").Text("number");
        host.Clock.Advance(TimeSpan.FromHours(3));
        await host.With((DeadlineSweep sweep) => sweep.Run(Ct));
        await host.With((MailRound round) => round.Run(Ct));
    }
}
