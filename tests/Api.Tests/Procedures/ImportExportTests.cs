using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

public sealed class ImportExportTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exported_procedure_carries_its_Chinese_name_and_is_imported_again_as_a_draft()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Import(admin, SmallProcedure.Of("traded", "网络舆情处置").ToJsonString()).Ok();

        var file = await admin.GetAsync("/api/procedures/traded/export", Ct);
        var text = await file.Content.ReadAsStringAsync(Ct);
        var replaced = await Import(admin, text, "?stamp=" + (await admin.GetAsync("/api/procedures/traded", Ct).Ok()).Text("stamp")).Ok();

        Assert.Equal("网络舆情处置 v1.json", file.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Contains("\"x-note\": \"kept as it is\"", text, StringComparison.Ordinal);
        Assert.Equal(1, replaced.Number("version"));
    }

    [Fact]
    public async Task What_is_exported_and_imported_again_is_the_same_draft_though_it_was_packed_for_Elsa()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Import(admin, SmallProcedure.Of("packed").ToJsonString()).Ok();
        var before = (await admin.GetAsync("/api/procedures/packed", Ct).Ok()).GetProperty("definition").GetRawText();

        var text = await (await admin.GetAsync("/api/procedures/packed/export", Ct)).Content.ReadAsStringAsync(Ct);
        var stamp = (await admin.GetAsync("/api/procedures/packed", Ct).Ok()).Text("stamp");
        await Import(admin, text, $"?stamp={stamp}").Ok();

        Assert.Contains("\"caseFlow\"", text, StringComparison.Ordinal);
        Assert.Equal(before, (await admin.GetAsync("/api/procedures/packed", Ct).Ok()).GetProperty("definition").GetRawText());
    }

    [Theory]
    [InlineData("sequence")]
    [InlineData("scripts")]
    [InlineData("unknown-activities")]
    [InlineData("no-start-activity")]
    [InlineData("named-start")]
    [InlineData("leave-request")]
    public async Task A_file_of_another_maker_becomes_a_draft_that_says_what_is_missing_and_is_given_back_whole(string name)
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var text = await File.ReadAllTextAsync(Repository.PathOf("tests", "contract", "foreign", $"{name}.json"), Ct);

        var saved = await Import(admin, text).Ok();
        var draft = await admin.GetAsync($"/api/procedures/{saved.Text("definitionId")}", Ct).Ok();

        Assert.NotEmpty(saved.GetProperty("findings").EnumerateArray());
        Assert.All(saved.GetProperty("findings").EnumerateArray(), finding =>
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.Text("text"))
        );
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var (before, after) = (
            JsonNode.Parse(text, documentOptions: options)!,
            JsonNode.Parse(draft.GetProperty("definition").GetRawText())!
        );
        Assert.Equal(before["root"]!["activities"]!.AsArray().Count, after["root"]!["activities"]!.AsArray().Count);
        Assert.Equal(before["root"]!["type"]!.ToString(), after["root"]!["type"]!.ToString());
        if (name != "scripts")
            Assert.True(JsonNode.DeepEquals(before["root"], after["root"]), after.ToJsonString());
    }

    [Fact]
    public async Task A_file_of_a_form_is_imported_like_a_body()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var saved = await Upload(admin, Encoding.UTF8.GetBytes(SmallProcedure.Of("from-form").ToJsonString())).Ok();

        Assert.Equal("from-form", saved.Text("definitionId"));
        Assert.Empty(saved.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task An_import_never_overwrites_a_draft_that_it_does_not_name()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Import(admin, SmallProcedure.Of("mine", "先有的草稿").ToJsonString()).Ok();

        var problem = await Import(admin, SmallProcedure.Of("mine", "后来的文件").ToJsonString()).Refused(HttpStatusCode.Conflict);

        Assert.Equal("/problems/draft-exists", problem.Text("type"));
        Assert.Equal("先有的草稿", (await admin.GetAsync("/api/procedures/mine", Ct).Ok()).GetProperty("version").Text("name"));
    }

    [Theory]
    [InlineData("", "bad-procedure")]
    [InlineData("[]", "bad-procedure")]
    [InlineData("{\"definitionId\": \"cut", "bad-procedure")]
    [InlineData("{\"definitionId\": \"a/b\", \"root\": {\"type\": \"Elsa.Flowchart\", \"activities\": []}}", "bad-procedure-id")]
    public async Task A_file_that_is_no_procedure_is_refused_and_changes_nothing(string text, string problemType)
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var before = await Count();

        var problem = await Import(admin, text).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal($"/problems/{problemType}", problem.Text("type"));
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task A_file_in_a_foreign_encoding_is_refused_as_such()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var bytes = Encoding
            .GetEncoding("GB18030")
            .GetBytes(
                SmallProcedure
                    .Of("gb", "中文名称")
                    .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            );

        var problem = await Upload(admin, bytes).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/problems/not-utf-8", problem.Text("type"));
    }

    [Fact]
    public async Task A_file_of_more_than_four_million_bytes_is_refused_as_too_large()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var procedure = SmallProcedure.Of("large");
        procedure["padding"] = new string('x', 4_000_000);

        var problem = await Upload(admin, Encoding.UTF8.GetBytes(procedure.ToJsonString())).Refused(HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("/problems/too-large", problem.Text("type"));
        Assert.False(await host.InDb(db => db.Procedures.AnyAsync(row => row.DefinitionId == "large", Ct)));
    }

    [Fact]
    public async Task A_check_tells_the_findings_and_saves_nothing()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var good = await Check(admin, SmallProcedure.Of("only-checked").ToJsonString()).Ok();
        var bad = await Check(admin, SmallProcedure.WithDeadEnd("only-checked").ToJsonString()).Ok();

        Assert.True(good.GetProperty("publishable").GetBoolean());
        Assert.False(bad.GetProperty("publishable").GetBoolean());
        Assert.Contains(bad.GetProperty("findings").EnumerateArray(), finding =>
            finding.Text("code") == "dead-end" && finding.Text("weight") == "Error"
        );
        Assert.False(await host.InDb(db => db.Procedures.AnyAsync(row => row.DefinitionId == "only-checked", Ct)));
    }

    private static Task<HttpResponseMessage> Import(HttpClient admin, string text, string query = "") =>
        admin.PostAsync($"/api/procedures/import{query}", new StringContent(text, Encoding.UTF8, "application/json"), Ct);

    private static Task<HttpResponseMessage> Check(HttpClient admin, string text) =>
        admin.PostAsync("/api/procedures/check", new StringContent(text, Encoding.UTF8, "application/json"), Ct);

    private static async Task<HttpResponseMessage> Upload(HttpClient admin, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        form.Add(file, "file", "流程.json");
        return await admin.PostAsync("/api/procedures/import", form, Ct);
    }

    private Task<int> Count() => host.InDb(db => db.Procedures.CountAsync(Ct));
}
