using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.People;

public sealed class UnitTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_is_made_under_another_and_shown_with_the_name_it_has_now()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "bureau", "市局", null).Ok();
        await Create(admin, "branch", "分局", "bureau").Ok();
        var person = await host.SignInAs("zhao", "branch", Roles.Handler);

        await Change(admin, "branch", "东城分局", "bureau").Ok();

        Assert.Equal("东城分局", (await person.GetAsync("/api/me", Ct).Ok()).Text("unitName"));
        Assert.Contains((await person.GetAsync("/api/units", Ct).Ok()).EnumerateArray(), unit =>
            unit.Text("code") == "branch" && unit.Text("parent") == "bureau"
        );
    }

    [Fact]
    public async Task A_unit_cannot_stand_under_itself_or_under_what_is_below_it()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "top", "上级", null).Ok();
        await Create(admin, "below", "下级", "top").Ok();

        await Change(admin, "top", "上级", "below").Refused(HttpStatusCode.UnprocessableEntity);
        await Change(admin, "top", "上级", "top").Refused(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("\u200B\u2060")]
    [InlineData("\u202E")]
    [InlineData("\u3164 ")]
    public async Task A_name_of_which_nothing_is_to_be_seen_is_none(string name)
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await host.SignInAs("seen", ApiHost.Unit, Roles.Handler);
        var supervisor = await host.SignIn(Roles.Supervisor);
        var account = await admin.GetAsync("/api/accounts/seen", Ct).Ok();

        await Create(admin, "unseen", name, null).Refused(HttpStatusCode.UnprocessableEntity);
        await admin
            .PutAsJsonAsync(
                "/api/accounts/seen",
                new
                {
                    person = new
                    {
                        name,
                        unit = ApiHost.Unit,
                        roles = new[] { Roles.Handler },
                    },
                    left = false,
                    stamp = account.Text("stamp"),
                },
                Ct
            )
            .Refused(HttpStatusCode.UnprocessableEntity);
        var refused = await supervisor
            .PostAsJsonAsync("/api/cases", new { title = name, body = "雨后积水。" }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("title", refused.GetProperty("fields")[0].Text("field"));
    }

    [Fact]
    public async Task A_name_is_kept_without_signs_that_turn_it_or_that_nobody_sees()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);

        Assert.Equal("城管局", (await Create(admin, "turned", "城\u200B管局\u202E ", null).Ok()).Text("name"));
    }

    [Fact]
    public async Task A_unit_that_exists_is_not_made_again_and_one_that_does_not_is_not_changed()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "once", "一次", null).Ok();

        await Create(admin, "once", "两次", null).Refused(HttpStatusCode.Conflict);
        await Create(admin, "orphan", "孤儿", "nowhere").Refused(HttpStatusCode.UnprocessableEntity);
        await admin.PutAsJsonAsync("/api/units/nowhere", new { name = "无", stamp = "none" }, Ct).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_who_change_a_unit_as_both_have_seen_it_the_second_is_told_and_overwrites_nothing()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "shared", "原名", null).Ok();
        var seen = await Stamp(admin, "shared");

        await admin.PutAsJsonAsync("/api/units/shared", new { name = "甲改的", stamp = seen }, Ct).Ok();
        var late = await admin
            .PutAsJsonAsync("/api/units/shared", new { name = "乙改的", stamp = seen }, Ct)
            .Refused(HttpStatusCode.Conflict);

        Assert.Equal("/problems/unit-changed", late.Text("type"));
        Assert.Contains((await admin.GetAsync("/api/units", Ct).Ok()).EnumerateArray(), unit => unit.Text("name") == "甲改的");
    }

    private static async Task<HttpResponseMessage> Change(HttpClient client, string code, string name, string? parent) =>
        await client.PutAsJsonAsync(
            $"/api/units/{code}",
            new
            {
                name,
                parent,
                stamp = await Stamp(client, code),
            },
            Ct
        );

    private static async Task<string> Stamp(HttpClient client, string code) =>
        (await client.GetAsync("/api/units", Ct).Ok()).EnumerateArray().Single(unit => unit.Text("code") == code).Text("stamp");

    private static Task<HttpResponseMessage> Create(HttpClient client, string code, string name, string? parent) =>
        client.PostAsJsonAsync(
            "/api/units",
            new
            {
                code,
                name,
                parent,
            },
            Ct
        );
}
