using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>回避 of what is known already: no answer tells whether a case is there that is about whoever asks.</summary>
public abstract class HiddenDuplicateTests(Engine engine)
{
    private const string Url = "https://board.example/1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("url")]
    [InlineData("messageId")]
    public async Task Whom_a_case_is_about_registers_it_again_as_if_it_were_new_and_others_find_the_two_together(string by)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = await Open(host);
        var first = await Register(other, by, "named").Ok();

        var second = await Register(named, by).Ok();
        Assert.Equal(first.EnumerateObject().Select(one => one.Name), second.EnumerateObject().Select(one => one.Name));
        Assert.NotEqual(first.Text("number"), second.Text("number"));
        Assert.Equal([(second.Text("number"), true)], await Similar(named, by));

        var (own, theirs) = (await Register(named, by), await Register(other, by));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (own.StatusCode, theirs.StatusCode));
        Assert.Contains(second.Text("number"), await own.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains(first.Text("number"), await theirs.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        Assert.Equal([second.Text("number")], await SameAs(other, first));
        Assert.Equal([first.Text("number")], await SameAs(other, second));
        Assert.Empty(await SameAs(named, second));
        Assert.Equal(2, (await Similar(other, by)).Length);
    }

    [Fact]
    public async Task A_file_counts_for_whom_a_case_is_about_as_if_the_case_were_not_there()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = await Open(host);
        await Register(other, "url", "named").Ok();
        const string Rows =
            "标题,正文,网址\n一件事,详情,https://board.example/1\n再说,详情,https://board.example/1\n别的,详情,https://board.example/2\n";

        Assert.Equal((2, 1), await Import(named, Rows));
        Assert.Equal((0, 3), await Import(named, Rows));
        Assert.Equal((0, 3), await Import(other, Rows));
    }

    [Fact]
    public async Task A_hidden_case_and_none_are_answered_alike_wherever_a_number_or_an_id_is_asked_for()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = await Open(host);
        var hidden = (await Register(other, "url", "named").Ok()).Number("id");

        foreach (var address in new[] { "", "/deadlines", "/escalations", "/procedure", "/timeline", "/attachments" })
            Assert.Equal(await Told(named, $"/api/cases/{hidden + 999}{address}"), await Told(named, $"/api/cases/{hidden}{address}"));
        foreach (var (method, address) in Writing)
            Assert.Equal(await Told(named, method, address(hidden + 999)), await Told(named, method, address(hidden)));
    }

    [Fact]
    public async Task An_original_and_its_duplicate_are_found_from_each_other_by_whoever_may_see_both_and_by_nobody_else()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = await Open(host);
        var original = await Register(other, "url", "named").Ok();
        var duplicate = await Register(named, "url").Ok();
        var alone = JsonElement.Parse((await ConnectedOf(named, duplicate)).GetRawText());
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == duplicate.Number("id"))
                .ExecuteUpdateAsync(
                    change => change.SetProperty(row => row.Fields, $$"""{"original":"{{original.Text("number")}}","note":"并入"}"""),
                    Ct
                )
        );

        var (from, to) = ((await ConnectedOf(other, duplicate))[0], (await ConnectedOf(other, original))[0]);

        Assert.Equal((original.Text("number"), "原件编号", true), Read(from));
        Assert.Equal((duplicate.Text("number"), "原件编号", false), Read(to));
        // Whom the original is about sees no more of it than before it was named.
        Assert.Equal(alone.GetRawText(), (await ConnectedOf(named, duplicate)).GetRawText());
        Assert.DoesNotContain(original.Text("number"), await PageOf(named, duplicate), StringComparison.Ordinal);
        Assert.Contains(original.Text("number"), await PageOf(other, duplicate), StringComparison.Ordinal);
        // A number in a text is no field that names a case.
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == duplicate.Number("id"))
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Fields, $$"""{"note":"{{original.Text("number")}}"}"""), Ct)
        );
        Assert.Equal(0, (await ConnectedOf(other, original)).GetArrayLength());
        static (string, string, bool) Read(JsonElement one) =>
            (one.Text("number"), one.Text("field"), one.GetProperty("names").GetBoolean());
    }

    [Fact]
    public async Task The_number_of_an_original_is_in_no_record_of_its_duplicate_for_whom_the_original_is_about()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = await Open(host);
        var number = (await Register(other, "url", "named").Ok()).Text("number");
        var duplicate = await Register(named, "url").Ok();
        var task = await host.InDb(db =>
            db.Tasks.SingleAsync(
                row => row.CaseId == duplicate.Number("id") && row.Step == "look" && row.Status == InboxTaskStatus.Open,
                Ct
            )
        );
        await other
            .PostAsJsonAsync(
                $"/api/tasks/{task.CaseId}/{task.Visit}/{task.Seq}/complete",
                new { outcome = "Done", fields = new { original = number } },
                Ct
            )
            .Ok();

        Assert.Contains(number, await PageOf(other, duplicate), StringComparison.Ordinal);
        Assert.DoesNotContain(number, await PageOf(named, duplicate), StringComparison.Ordinal);
    }

    // The page of a case with its record, and what its open tasks know of it.
    private static async Task<string> PageOf(HttpClient by, JsonElement made)
    {
        var id = made.Number("id");
        var page = await by.GetAsync($"/api/cases/{id}", Ct).Ok();
        var text = new StringBuilder(page.GetRawText()).Append(await by.GetStringAsync($"/api/cases/{id}/timeline", Ct));
        foreach (var task in page.GetProperty("openTasks").EnumerateArray())
            text.Append(await by.GetStringAsync($"/api/tasks/{id}/{task.Number("visit")}/{task.Number("seq")}", Ct));
        return text.ToString();
    }

    private static async Task<JsonElement> ConnectedOf(HttpClient by, JsonElement made) =>
        (await by.GetAsync($"/api/cases/{made.Number("id")}", Ct).Ok()).GetProperty("connected");

    private static (HttpMethod Method, Func<long, string> Address)[] Writing =>
        [
            (HttpMethod.Patch, id => $"/api/cases/{id}/fields"),
            (HttpMethod.Post, id => $"/api/cases/{id}/stop"),
            (HttpMethod.Patch, id => $"/api/cases/{id}/own-entry"),
            (HttpMethod.Post, id => $"/api/cases/{id}/own-entry/withdraw"),
            (HttpMethod.Post, id => $"/api/tasks/{id}/1/1/claim"),
            (HttpMethod.Post, id => $"/api/tasks/{id}/1/1/complete"),
            (HttpMethod.Post, id => $"/api/tasks/{id}/1/1/preview"),
            (HttpMethod.Post, id => $"/api/tasks/{id}/1/1/acts/transfer"),
            (HttpMethod.Post, id => $"/api/tasks/{id}/1/1/acts/transfer/preview"),
            (HttpMethod.Put, id => $"/api/tasks/{id}/1/1/draft"),
            (HttpMethod.Delete, id => $"/api/tasks/{id}/1/1/draft"),
        ];

    private static async Task<(HttpClient Named, HttpClient Other)> Open(TownHost host)
    {
        var (named, other) = (
            await host.SignInAs("named", "theirs", Roles.Collector, Roles.Supervisor, Roles.Leader, Roles.Handler),
            await host.SignInAs("other", "else", Roles.Collector, Roles.Supervisor)
        );
        await host.Publish("town", "else", "else", "else");
        return (named, other);
    }

    private static Task<HttpResponseMessage> Register(HttpClient by, string key, params string[] subjects) =>
        by.PostAsJsonAsync(
            "/api/cases",
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["title"] = "路口积水",
                ["body"] = "详情",
                ["source"] = "市长信箱",
                [key] = Url,
                ["subjects"] = subjects,
                ["procedure"] = "town",
            },
            Ct
        );

    private static async Task<(string Number, bool Same)[]> Similar(HttpClient by, string key) =>
        [
            .. (await by.GetAsync($"/api/cases/similar?title=路口积水&source=市长信箱&{key}={Uri.EscapeDataString(Url)}", Ct).Ok())
                .EnumerateArray()
                .Select(one => (one.Text("number"), one.GetProperty("same").GetBoolean())),
        ];

    private static async Task<string[]> SameAs(HttpClient by, JsonElement made) =>
        [
            .. (await by.GetAsync($"/api/cases/{made.Number("id")}", Ct).Ok())
                .GetProperty("same")
                .EnumerateArray()
                .Select(one => one.Text("number")),
        ];

    private static async Task<(int Created, int Duplicates)> Import(HttpClient by, string rows)
    {
        var import = (await by.SendFile("/api/imports", "来件.csv", rows, ("procedure", "town"))).Headers.Location!;
        while (true)
        {
            var state = await by.GetAsync(import, Ct).Ok();
            if (state.Text("status") == "Finished")
                return (state.Number("created"), state.Number("duplicates"));
        }
    }

    private static Task<(HttpStatusCode, string)> Told(HttpClient by, string address) => Told(by, HttpMethod.Get, address);

    private static async Task<(HttpStatusCode, string)> Told(HttpClient by, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content =
                method == HttpMethod.Get
                    ? null
                    : JsonContent.Create(
                        new
                        {
                            fields = new { title = "改" },
                            reason = "理由",
                            outcome = "Done",
                            to = "other",
                        }
                    ),
        };
        using var answer = await by.SendAsync(request, Ct);
        var said = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct)).EnumerateObject();
        return (answer.StatusCode, string.Join('\n', said.Where(one => one.Name is not ("traceId" or "instance"))));
    }

    public sealed class OnSqlite() : HiddenDuplicateTests(Engine.Sqlite);

    public sealed class OnPostgres() : HiddenDuplicateTests(Engine.Postgres);
}
