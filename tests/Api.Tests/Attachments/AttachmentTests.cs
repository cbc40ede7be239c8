using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Imports;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Attachments;

public sealed class AttachmentTests : IAsyncLifetime
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    private ImportHost host = null!;
    private HttpClient assessor = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ImportHost.Open();
        await host.Import("编号,标题,正文\n1,甲,内容\n");
        assessor = await host.SignIn(Roles.Assessor);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_comes_back_as_it_was_sent_with_its_name_and_without_a_chance_to_run()
    {
        var added = await assessor.SendFile("/api/cases/1/attachments", "现场 照片.png", Picture);

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var answer = await assessor.GetAsync(added.Headers.Location, Ct);
        Assert.Equal(Picture, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("现场 照片.png", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var list = await assessor.GetFromJsonAsync<JsonElement>("/api/cases/1/attachments", Ct);
        Assert.Equal(Picture.Length, Assert.Single(list.EnumerateArray()).GetProperty("length").GetInt64());
    }

    [Fact]
    public async Task A_part_of_an_attachment_can_be_asked_for()
    {
        var added = await assessor.SendFile("/api/cases/1/attachments", "a.png", Picture);
        using var request = new HttpRequestMessage(HttpMethod.Get, added.Headers.Location)
        {
            Headers = { Range = new RangeHeaderValue(8, 9) },
        };

        var answer = await assessor.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal([1, 2], await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_text_is_downloaded_not_shown()
    {
        var added = await assessor.SendFile("/api/cases/1/attachments", "说明.txt", "<script>alert(1)</script>");

        var answer = await assessor.GetAsync(added.Headers.Location, Ct);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("病毒.exe", "MZ\0\0")]
    [InlineData("照片.png", "MZ\0\0")]
    [InlineData("说明.txt", "MZ\0\0")]
    [InlineData("说明.txt", "#!/bin/sh")]
    [InlineData("页面.html", "<html></html>")]
    [InlineData("图.svg", "<svg/>")]
    [InlineData("没有扩展名", "内容")]
    [InlineData("空.txt", "")]
    [InlineData("报告.pdf", "不是 PDF")]
    public async Task What_may_not_be_attached_is_refused_and_not_kept(string name, string content)
    {
        var answer = await assessor.SendFile("/api/cases/1/attachments", name, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("没有保存", await answer.Title(), StringComparison.Ordinal);
        await AssertNothingKept();
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_by_the_limit_and_not_kept()
    {
        var answer = await assessor.SendFile("/api/cases/1/attachments", "大.png", [.. Picture, .. new byte[50 * 1024 * 1024]]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.StartsWith("附件超过 20 MB", await answer.Title(), StringComparison.Ordinal);
        await AssertNothingKept();
    }

    [Fact]
    public async Task A_path_in_the_name_is_left_out()
    {
        var added = await assessor.SendFile("/api/cases/1/attachments", @"..\..\a.png", Picture);

        Assert.Equal("a.png", (await added.Json()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Whoever_may_not_see_the_case_finds_neither_it_nor_its_attachments()
    {
        var added = await assessor.SendFile("/api/cases/1/attachments", "a.png", Picture);
        var stranger = await host.SignIn(Roles.Reviewer);
        await host.InDb(async db =>
            await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, $"|{ApiHost.Unit}|"), Ct)
        );

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(added.Headers.Location, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/api/cases/1/attachments", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendFile("/api/cases/1/attachments", "b.png", Picture)).StatusCode);
    }

    private async Task AssertNothingKept()
    {
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "attachments"), "*", SearchOption.AllDirectories));
        Assert.Equal(0, await host.InDb(db => db.Attachments.CountAsync(Ct)));
    }
}
