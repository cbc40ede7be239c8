using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Entry;
using CaseFlow.Api.Tests.Intake;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Roster;

public sealed class RosterImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_hundred_rows_of_which_five_are_wrong_are_taken_without_the_five_and_twice_change_nothing_twice()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignIn(Roles.SystemAdmin);
        var table = RosterTables.ThreeHundredWithFiveWrong();

        var preview = await RosterTables.Sent(admin, "/api/roster/import/preview", table).Ok();

        Assert.Equal(300, preview.GetProperty("lines").GetArrayLength());
        Assert.Equal(RosterTables.Wrong, ErrorsOf(preview));
        Assert.Equal(0, await host.InDb(db => db.Units.CountAsync(unit => unit.Name == "市一局", Ct)));

        var done = await RosterTables.Sent(admin, "/api/roster/import", table, preview.Text("seen")).Ok();

        Assert.Equal((295, 0, 5), (done.Number("created"), done.Number("changed"), done.Number("inError")));
        await Signs_in(host, done.GetProperty("accounts")[0]);
        var (people, units, records) = await Counts(host);
        Assert.Equal(285 + 1, people);

        var again = await RosterTables.Sent(admin, "/api/roster/import/preview", table).Ok();
        Assert.Equal(295, again.GetProperty("lines").EnumerateArray().Count(line => line.Text("act") == "Same"));
        var second = await RosterTables.Sent(admin, "/api/roster/import", table, again.Text("seen")).Ok();

        Assert.Equal((0, 0), (second.Number("created"), second.GetProperty("accounts").GetArrayLength()));
        Assert.Equal((people, units, records), await Counts(host));
    }

    [Fact]
    public async Task The_rows_in_error_come_back_with_their_reasons_and_are_taken_once_they_are_corrected()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignIn(Roles.SystemAdmin);
        var answer = await RosterTables.Sent(admin, "/api/roster/import/errors", RosterTables.ThreeHundredWithFiveWrong());
        var cells = SheetCells.Of(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Ct))).Chunk(8).ToArray();

        Assert.Equal(["行号", "原因", "单位", "上级单位", "账号", "姓名", "岗位", "邮箱"], cells[0]);
        Assert.Equal(RosterTables.Wrong.Select(wrong => $"{wrong.Line}"), cells.Skip(1).Select(row => row[0]));
        Assert.Equal(RosterTables.Wrong.Select(wrong => wrong.Reason), cells.Skip(1).Select(row => row[1]));

        var corrected = cells[3].Select(cell => cell.Replace("审合人", "审核人", StringComparison.Ordinal)).ToArray();
        corrected[2] = ApiHost.Unit;
        var preview = await RosterTables.Sent(admin, "/api/roster/import/preview", RosterTables.Of([cells[0], corrected])).Ok();
        Assert.Equal("Create", Assert.Single(preview.GetProperty("lines").EnumerateArray()).Text("act"));
        Assert.Empty(preview.GetProperty("leftOut").EnumerateArray());
    }

    [Fact]
    public async Task What_somebody_changed_since_the_check_is_checked_again_before_anything_is_written()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignIn(Roles.SystemAdmin);
        var table = RosterTables.Of([RosterTables.Heads, [ApiHost.Unit, "", "li", "李四", "承办人", ""]]);
        var preview = await RosterTables.Sent(admin, "/api/roster/import/preview", table).Ok();
        using var _ = await host.SignInAs("li", ApiHost.Unit, Roles.Handler);

        var refused = await RosterTables.Sent(admin, "/api/roster/import", table, preview.Text("seen")).Refused(HttpStatusCode.Conflict);

        Assert.Contains("没有导入", refused.Text("title"), StringComparison.Ordinal);
        Assert.NotEqual("李四", await host.InDb(db => db.Users.Where(one => one.Id == "li").Select(one => one.Name).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_known_person_is_changed_by_what_is_filled_in_alone_and_signed_out_when_rights_change()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignInAs("root", ApiHost.Unit, Roles.SystemAdmin);
        using var person = await host.SignInAs("li", ApiHost.Unit, Roles.Handler);
        var table = RosterTables.Of([
            RosterTables.Heads,
            [ApiHost.Unit, "", "LI", "", "审核人", ""],
            [ApiHost.Unit, "", "root", "", "系统管理员、流程管理员", ""],
        ]);
        var preview = await RosterTables.Sent(admin, "/api/roster/import/preview", table).Ok();

        await RosterTables.Sent(admin, "/api/roster/import", table, preview.Text("seen")).Ok();

        Assert.Equal(["Change", "Error"], preview.GetProperty("lines").EnumerateArray().Select(line => line.Text("act")));
        var account = await admin.GetAsync("/api/accounts/li", Ct).Ok();
        Assert.Equal(Roles.Reviewer, Assert.Single(account.GetProperty("roles").EnumerateArray()).Text("code"));
        await person.GetAsync("/api/me", Ct).Refused(HttpStatusCode.Unauthorized);
        var record = (await admin.GetAsync("/api/account-events?account=li&kind=Changed", Ct).Ok()).EnumerateArray();
        Assert.Equal("root", Assert.Single(record).Text("by"));
    }

    [Fact]
    public async Task The_sample_table_is_understood_and_names_the_posts_and_units_that_there_are()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignIn(Roles.SystemAdmin);
        using var other = await host.SignIn(Roles.Supervisor);
        var sample = await (await admin.GetAsync("/api/roster/import/sample.xlsx", Ct)).Content.ReadAsByteArrayAsync(Ct);

        var preview = await RosterTables.Sent(admin, "/api/roster/import/preview", sample).Ok();

        Assert.Equal(RosterTables.Heads, SheetCells.Of(new MemoryStream(sample)));
        Assert.Empty(preview.GetProperty("lines").EnumerateArray());
        Assert.Empty(preview.GetProperty("leftOut").EnumerateArray());
        await other.GetAsync("/api/roster/import/sample.xlsx", Ct).Refused(HttpStatusCode.Forbidden);
        await RosterTables.Sent(other, "/api/roster/import/preview", sample).Refused(HttpStatusCode.Forbidden);
        await RosterTables
            .Sent(
                admin,
                "/api/roster/import/preview",
                RosterTables.Of([
                    ["甲", "乙"],
                    ["1", "2"],
                ])
            )
            .Refused(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_cell_that_is_too_long_is_told_with_its_length()
    {
        await using var host = await ApiHost.Start();
        using var admin = await host.SignIn(Roles.SystemAdmin);

        var table = RosterTables.Of([RosterTables.Heads, [ApiHost.Unit, "", "li", new string('李', 1_234), "承办人", ""]]);
        var preview = await RosterTables.Sent(admin, "/api/roster/import/preview", table).Ok();

        Assert.Equal((2, "有 1234 字，最多 1000 字，请缩短"), Assert.Single(ErrorsOf(preview)));
    }

    private static IEnumerable<(int Line, string Reason)> ErrorsOf(JsonElement preview) =>
        preview
            .GetProperty("lines")
            .EnumerateArray()
            .Where(line => line.Text("act") == "Error")
            .Select(line => (line.Number("line"), Assert.Single(line.GetProperty("errors").EnumerateArray()).GetString()!));

    private static async Task Signs_in(ApiHost host, JsonElement account)
    {
        using var client = host.Anonymous();
        var me = await client
            .PostAsJsonAsync("/api/sign-in", new { account = account.Text("code"), password = account.Text("password") }, Ct)
            .Ok();
        Assert.True(me.GetProperty("mustChoosePassword").GetBoolean());
    }

    private static Task<(int People, int Units, int Records)> Counts(ApiHost host) =>
        host.InDb(async db =>
            (
                await db.Users.CountAsync(Ct),
                await db.Units.CountAsync(Ct),
                await db.AccountEvents.CountAsync(row => row.By != null && row.Address == null, Ct)
            )
        );
}
