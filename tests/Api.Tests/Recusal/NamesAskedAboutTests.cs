using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>Whom an item is about, by whatever name: found, asked about or told to be nobody of the office, wherever it is said.</summary>
public abstract class NamesAskedAboutTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DUBAN", "|duban|")]
    [InlineData("ｄｕｂａｎ", "|duban|")]
    [InlineData("姓名duban", "|duban|")]
    [InlineData("姓名DUBAN局长", "|duban|")]
    [InlineData("Theirs", "|theirs|")]
    [InlineData("位theirs", "|theirs|")]
    [InlineData("外单位：姓名duban", "|外单位：姓名duban|")]
    [InlineData("某公司", "|某公司|")]
    public async Task A_name_is_kept_as_the_code_of_whom_it_means_and_a_stranger_is_told(string name, string kept)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);

        var made = await Register(super, name).Ok();

        var id = made.Number("id");
        Assert.Equal(kept, await host.InDb(db => db.Cases.Where(row => row.Id == id).Select(row => row.Subjects).SingleAsync(Ct)));
        Assert.Equal(
            kept.Contains(name, StringComparison.Ordinal) ? [name] : [],
            made.GetProperty("strangers").EnumerateArray().Select(one => one.GetString()!)
        );
    }

    [Theory]
    [InlineData("姓名duban的弟弟")]
    [InlineData("邻县单位theirs")]
    public async Task A_name_that_is_only_like_somebody_is_refused_with_those_it_may_be_wherever_it_is_given(string name)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);

        Asks(await Register(super, name).Refused(HttpStatusCode.UnprocessableEntity));

        var id = (await Register(super).Ok()).Number("id");
        var look = await host.InDb(db => db.Tasks.SingleAsync(task => task.CaseId == id && task.Step == "look", Ct));
        var (fields, task) = (new { subjects = new[] { name } }, $"/api/tasks/{id}/{look.Visit}/{look.Seq}");
        Asks(
            await super
                .PatchAsJsonAsync(
                    $"/api/cases/{id}/fields",
                    new
                    {
                        fields,
                        reason = "查明",
                        stamp = "1",
                    },
                    Ct
                )
                .Refused(HttpStatusCode.UnprocessableEntity)
        );
        foreach (var way in new[] { "preview", "complete" })
            Asks(
                await super
                    .PostAsJsonAsync($"{task}/{way}", new { outcome = "Done", fields }, Ct)
                    .Refused(HttpStatusCode.UnprocessableEntity)
            );
    }

    [Fact]
    public async Task A_row_that_leaves_open_whom_it_is_about_is_in_error_with_those_it_may_be()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);
        const string Rows = "标题,正文,来源,涉及单位\n甲,详情,来源,邻县单位theirs\n乙,详情,来源,某公司\n丙,详情,来源,DUBAN\n";

        var rows = (await super.SendFile("/api/imports/preview", "来件.csv", Rows).Ok()).GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal([1, 0, 0], rows.Select(row => row.GetProperty("errors").GetArrayLength()));
        Assert.Equal([0, 1, 0], rows.Select(row => row.GetProperty("strangers").GetArrayLength()));
        var import = (await super.SendFile("/api/imports", "来件.csv", Rows, ("procedure", "town"))).Headers.Location!;
        while ((await super.GetAsync(import, Ct).Ok()).Text("status") != "Finished") { }

        var findings = await super.GetStringAsync($"{import}/findings", Ct);
        Assert.Contains(
            "theirs",
            Assert.Single(JsonElement.Parse(findings).GetProperty("items").EnumerateArray()).GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Contains("邻县单位theirs", await super.GetStringAsync($"{import}/errors.csv", Ct), StringComparison.Ordinal);
        Assert.Equal(
            ["|duban|", "|某公司|"],
            await host.InDb(db => db.Cases.OrderBy(row => row.Subjects).Select(row => row.Subjects!).ToListAsync(Ct))
        );
    }

    [Theory]
    [InlineData("姓名duban", "Known", "duban")]
    [InlineData("DUBAN", "Known", "duban")]
    [InlineData("姓名duban的弟弟", "Unclear", "duban")]
    [InlineData("某公司", "Stranger", null)]
    [InlineData("外单位：姓名duban", "Stranger", null)]
    public async Task Whoever_types_a_name_is_told_at_once_whom_it_means(string name, string found, string? code)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);

        var one = Assert.Single((await super.GetAsync($"/api/subjects?name={Uri.EscapeDataString(name)}", Ct).Ok()).EnumerateArray());

        Assert.Equal((name, found), (one.Text("name"), one.Text("as")));
        Assert.Equal(code is null ? [] : [code], one.GetProperty("meant").EnumerateArray().Select(meant => meant.Text("code")));
    }

    [Theory]
    [InlineData("super", true)]
    [InlineData("else", true)]
    [InlineData("theirs", false)]
    [InlineData("某公司", false)]
    public async Task Whoever_registers_what_is_about_them_is_told_that_they_are_recused(string subject, bool recused)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);

        var made = await Register(super, subject).Ok();

        Assert.Equal(recused, made.GetProperty("recused").GetBoolean());
        using var read = await super.GetAsync($"/api/cases/{made.Number("id")}", Ct);
        Assert.Equal(recused ? HttpStatusCode.NotFound : HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("涉及人员")]
    [InlineData("被举报人")]
    [InlineData("被投诉单位")]
    [InlineData("反映对象")]
    [InlineData("被反映的单位或人员")]
    public async Task A_usual_header_of_those_it_is_about_is_understood_and_the_preview_says_whom_it_means(string header)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);

        var preview = await super.SendFile("/api/imports/preview", "来件.csv", $"标题,正文,{header}\n甲,详情,姓名duban\n").Ok();

        Assert.Equal("Subjects", preview.GetProperty("headers")[2].Text("column"));
        var recognised = Assert.Single(preview.GetProperty("rows")[0].GetProperty("recused").EnumerateArray());
        Assert.Equal(("姓名duban", "duban"), (recognised.Text("name"), recognised.Text("code")));
    }

    [Theory]
    [InlineData("牵涉", "姓名duban", true)]
    [InlineData("牵涉", "邻县单位theirs", true)]
    [InlineData("牵涉", "某公司", false)]
    [InlineData("举报人", "姓名duban", false)]
    [InlineData("答复内容", "姓名duban", false)]
    public async Task A_column_left_out_that_names_people_of_the_office_is_warned_of(string header, string cell, bool warned)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);

        var preview = await super.SendFile("/api/imports/preview", "来件.csv", $"标题,正文,{header}\n甲,详情,{cell}\n").Ok();

        var column = preview.GetProperty("headers")[2];
        Assert.Equal(JsonValueKind.Null, column.GetProperty("column").ValueKind);
        Assert.Equal(warned, column.GetProperty("warning").ValueKind == JsonValueKind.String);
        if (warned)
            Assert.Contains("被反映的单位或人员", column.Text("warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_taken_is_in_no_list_of_errors_when_somebody_like_it_comes_later()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var super = await Open(host);
        const string Rows = "标题,正文,来源,涉及单位\n甲,详情,来源,姓名late的弟弟\n,没有标题,来源,\n";
        var import = (await super.SendFile("/api/imports", "来件.csv", Rows, ("procedure", "town"))).Headers.Location!;
        while ((await super.GetAsync(import, Ct).Ok()).Text("status") != "Finished") { }

        await host.SignInAs("late", "theirs", Roles.Handler);

        Assert.DoesNotContain("late", await super.GetStringAsync($"{import}/errors.csv", Ct), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> Open(TownHost host)
    {
        var super = await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector);
        await host.SignInAs("duban", "theirs", Roles.Handler);
        await host.Publish("town", "else", "else", "else");
        return super;
    }

    private static Task<HttpResponseMessage> Register(HttpClient by, params string[] subjects) =>
        by.PostAsJsonAsync(
            "/api/cases",
            new
            {
                title = "一件事",
                body = "详情",
                procedure = "town",
                subjects,
            },
            Ct
        );

    private static void Asks(JsonElement problem)
    {
        var asked = problem.GetRawText();
        Assert.Contains("subjects", asked, StringComparison.Ordinal);
        Assert.Matches("duban|theirs", asked);
        Assert.Contains("外单位：", asked, StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : NamesAskedAboutTests(Engine.Sqlite);

    public sealed class OnPostgres() : NamesAskedAboutTests(Engine.Postgres);
}
