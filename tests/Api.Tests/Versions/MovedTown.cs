using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Versions;

/// <summary>A procedure in two versions with cases on the first, the calls that move them, and what is stored of them.</summary>
internal static class MovedTown
{
    public const string Id = "town";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static JsonObject Checked() =>
        Procedure(
            [Step("check", "审核", "pass", 5), Step("open", "公开", "done", 3)],
            [("start", "Done", "check"), ("check", "pass", "open"), ("open", "done", "end")]
        );

    public static JsonObject WithLaw() =>
        Procedure(
            [Step("check", "审核", "pass", 2), Step("law", "法制审核", "done", 2), Step("open", "公开", "done", 3)],
            [("start", "Done", "check"), ("check", "pass", "law"), ("law", "done", "open"), ("open", "done", "end")]
        );

    private static JsonObject Procedure(JsonObject[] steps, (string From, string Port, string To)[] lines) =>
        new()
        {
            ["definitionId"] = Id,
            ["name"] = "处置",
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart",
                ["activities"] = new JsonArray([
                    new JsonObject { ["id"] = "start", ["type"] = "Elsa.Start" },
                    .. steps,
                    new JsonObject
                    {
                        ["id"] = "end",
                        ["type"] = "Elsa.Finish",
                        ["name"] = "归档",
                    },
                ]),
                ["connections"] = new JsonArray([
                    .. lines.Select(line => new JsonObject
                    {
                        ["source"] = new JsonObject { ["activity"] = line.From, ["port"] = line.Port },
                        ["target"] = new JsonObject { ["activity"] = line.To, ["port"] = "In" },
                    }),
                ]),
            },
        };

    private static JsonObject Step(string id, string name, string outcome, int days) =>
        new()
        {
            ["id"] = id,
            ["type"] = "CaseFlow.HumanTask",
            ["name"] = name,
            ["who"] = new JsonObject { ["role"] = "handler" },
            ["outcomes"] = new JsonArray(new JsonObject { ["name"] = outcome }),
            ["deadline"] = new JsonObject { ["amount"] = days, ["clock"] = "WorkingDays" },
        };

    public static async Task<HttpClient> Published(VersionsHost host, JsonObject first, JsonObject second)
    {
        var admin = await host.Administrator("wang");
        await VersionsHost.Publish(admin, Id, await admin.Draft(Id, first)).Ok();
        host.Second = async () => await VersionsHost.Publish(admin, Id, await admin.Draft(Id, second)).Ok();
        return admin;
    }

    // Cases of the first version; the second is published when they are there.
    public static async Task<long[]> Registered(VersionsHost host, int count)
    {
        var cases = new long[count];
        for (var i = 0; i < count; i++)
            cases[i] = await host.Register(Id);
        await host.Second();
        return cases;
    }

    public static Task<HttpResponseMessage> Preview(HttpClient admin, object body) =>
        admin.PostAsJsonAsync($"/api/procedures/{Id}/moves/preview", body, Ct);

    public static Task<HttpResponseMessage> Start(HttpClient admin, string hash) =>
        admin.PostAsJsonAsync($"/api/procedures/{Id}/moves", new { previewHash = hash }, Ct);

    public static Task<HttpResponseMessage> Undo(HttpClient admin, string id, params string[] numbers) =>
        admin.PostAsJsonAsync($"/api/procedures/{Id}/moves/{id}/undo", new { cases = numbers.Length == 0 ? null : numbers }, Ct);

    public static async Task<JsonElement> Done(HttpClient admin, string id)
    {
        while (true)
        {
            var move = await admin.GetAsync($"/api/procedures/{Id}/moves/{id}", Ct).Ok();
            if (move.Text("state") == "Done")
                return move;
            await Task.Yield();
        }
    }

    public static int Count(JsonElement move, string name) => move.GetProperty("counts").Number(name);

    public static Task<HttpResponseMessage> Complete(HttpClient handler, long caseId, int visit, string outcome) =>
        handler.PostAsJsonAsync($"/api/tasks/{caseId}/{visit}/1/complete", new { outcome, fields = new { } }, Ct);

    public static Task<HttpResponseMessage> Act(HttpClient handler, long caseId, int visit, string act) =>
        handler.PostAsJsonAsync($"/api/tasks/{caseId}/{visit}/1/{act}", new { }, Ct);

    public static Task<List<int>> VersionsOf(VersionsHost host) =>
        host.InDb(db => db.Runs.OrderBy(row => row.CaseId).Select(row => row.Version).ToListAsync(Ct));

    public static Task<List<int>> Turns(VersionsHost host) =>
        host.InDb(db => db.Runs.OrderBy(row => row.CaseId).Select(row => row.Turn).ToListAsync(Ct));

    public static Task<string> NumberOf(VersionsHost host, long caseId) =>
        host.InDb(db => db.Cases.Where(row => row.Id == caseId).Select(row => row.Number).SingleAsync(Ct));

    public static Task<List<string>> OpenSteps(VersionsHost host, long caseId) =>
        host.InDb(db =>
            db.Tasks.Where(row => row.CaseId == caseId && row.Status == InboxTaskStatus.Open).Select(row => row.StepName).ToListAsync(Ct)
        );

    public static Task<int> About(VersionsHost host, long caseId, string person) =>
        host.InDb(db =>
            db.Cases.Where(row => row.Id == caseId).ExecuteUpdateAsync(change => change.SetProperty(row => row.Subjects, $"|{person}|"), Ct)
        );

    // All that a batch put back is still to be put back, by what the batch itself says.
    public static async Task<int> CutShort(VersionsHost host, string by)
    {
        var told = Saying.Of("moving.undo-asked", ("by", by), ("person", by));
        return await host.InDb(async db =>
        {
            await db.Moves.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, MoveState.Undoing), Ct);
            return await db.CaseMoves.ExecuteUpdateAsync(
                change => change.SetProperty(row => row.Answer, MoveAnswer.UndoAsked).SetProperty(row => row.Told, told),
                Ct
            );
        });
    }

    public static async Task Verified(VersionsHost host) =>
        Assert.Empty((await host.With((Verification verification) => verification.Run(null, Ct))).Differences);

    // Everything that is stored of each case but its events and their number.
    public static Task<Dictionary<long, string>> Stored(VersionsHost host) =>
        host.InDb(async db =>
        {
            var stored = new Dictionary<long, string>();
            foreach (var row in await db.Cases.AsNoTracking().Include(row => row.Run).ToListAsync(Ct))
            {
                var tasks = await db.Tasks.AsNoTracking().Where(task => task.CaseId == row.Id).OrderBy(task => task.Visit).ToListAsync(Ct);
                var deadlines = await db
                    .Deadlines.AsNoTracking()
                    .Where(one => one.CaseId == row.Id)
                    .OrderBy(one => one.Visit)
                    .ThenBy(one => one.Rung)
                    .ToListAsync(Ct);
                row.Run.Turn = 0;
                stored[row.Id] = JsonSerializer.Serialize(
                    new
                    {
                        row,
                        tasks,
                        deadlines,
                    }
                );
            }
            return stored;
        });
}
