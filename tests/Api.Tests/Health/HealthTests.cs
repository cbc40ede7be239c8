using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Health;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Health;

public sealed class HealthTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_does_not_work_is_told_with_503_and_in_words_and_never_with_500()
    {
        var well = await Health(HttpStatusCode.OK);
        Assert.True(well.GetProperty("database").GetBoolean());
        Assert.Empty(well.GetProperty("troubles").EnumerateArray());

        await Execute("ALTER TABLE counters RENAME TO counters_away");
        host.Clock.Advance(ProgramProbe.Kept);

        var unwell = await Health(HttpStatusCode.ServiceUnavailable);
        Assert.False(unwell.GetProperty("database").GetBoolean());
        Assert.True(unwell.GetProperty("dataFolder").GetBoolean());
        Assert.Equal("DatabaseFails", Assert.Single(unwell.GetProperty("troubles").EnumerateArray()).GetString());
        Assert.Equal("数据库出错，详情见运行日志。", Assert.Single(unwell.GetProperty("problems").EnumerateArray()).GetString());
        await Execute("ALTER TABLE counters_away RENAME TO counters");
        host.Clock.Advance(ProgramProbe.Kept);
    }

    [Fact]
    public async Task A_data_folder_that_takes_no_file_is_told_apart_from_the_database()
    {
        var moved = host.Folder + "-moved";
        host.Clock.Advance(ProgramProbe.Kept);
        await Health(HttpStatusCode.OK);
        Directory.Move(host.Folder, moved); // open files stay open: the database goes on
        try
        {
            host.Clock.Advance(ProgramProbe.Kept);

            var unwell = await Health(HttpStatusCode.ServiceUnavailable);

            Assert.Contains("DataFolder", unwell.GetProperty("troubles").EnumerateArray().Select(one => one.GetString()));
            Assert.False(unwell.GetProperty("dataFolder").GetBoolean());
        }
        finally
        {
            Directory.Move(moved, host.Folder);
            host.Clock.Advance(ProgramProbe.Kept);
        }
    }

    private Task<int> Execute(string statement) => host.InDb(db => db.Database.ExecuteSqlRawAsync(statement, Ct));

    private async Task<JsonElement> Health(HttpStatusCode expected)
    {
        using var answer = await host.Anonymous().GetAsync("/api/health", Ct);
        Assert.Equal(expected, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
    }
}
