using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.People;

public sealed class AccountTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string NewPassword = "Another-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_person_signs_in_and_can_be_chosen_by_role_and_unit()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);

        await Create(admin, "wang", [Roles.Investigator]).Ok();

        var client = host.Anonymous();
        Assert.True((await SignIn(client, "wang", ApiHost.Password).Ok()).GetProperty("mustChoosePassword").GetBoolean());
        await Choose(client, ApiHost.Password, NewPassword).Ok();
        var found = await client.GetAsync($"/api/people?role={Roles.Investigator}&unit={ApiHost.Unit}&text=WANG", Ct).Ok();
        Assert.Equal("王小明", Assert.Single(found.EnumerateArray()).Text("name"));
    }

    [Theory]
    [InlineData("system", "Caseflow-2026", "office", "handler", "code")]
    [InlineData("a b", "Caseflow-2026", "office", "handler", "code")]
    [InlineData("weak", "short", "office", "handler", "password")]
    [InlineData("lost", "Caseflow-2026", "nowhere", "handler", "unit")]
    [InlineData("king", "Caseflow-2026", "office", "king", "roles")]
    [InlineData("both", "Caseflow-2026", "office", "system-admin,audit-admin", "roles")]
    [InlineData("sees", "Caseflow-2026", "office", "system-admin,leader", "roles")]
    [InlineData("reads", "Caseflow-2026", "office", "unit-head,audit-admin", "roles")]
    [InlineData("none", "Caseflow-2026", "office", "", "person.roles")]
    public async Task An_account_that_breaks_a_rule_is_not_made_and_the_field_is_named(
        string code,
        string password,
        string unit,
        string roles,
        string field
    )
    {
        var admin = await host.SignIn(Roles.SystemAdmin);

        var problem = await Create(admin, code, roles.Split(',', StringSplitOptions.RemoveEmptyEntries), password, unit)
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(field, problem.GetProperty("fields")[0].Text("field"));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.GetProperty("fields")[0].Text("text"));
        await admin.GetAsync($"/api/accounts/{Uri.EscapeDataString(code)}", Ct).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_in_any_case_of_letters()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "taken", [Roles.Handler]).Ok();

        await Create(admin, "TAKEN", [Roles.Handler]).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whoever_loses_a_role_is_signed_out_at_once()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        var person = await host.SignInAs("demoted", ApiHost.Unit, Roles.ProcedureAdmin);

        await Change(admin, "demoted", [Roles.Handler]).Ok();

        await person.GetAsync("/api/me", Ct).Refused(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_name_alone_signs_nobody_out()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        var person = await host.SignInAs("renamed", ApiHost.Unit, Roles.Handler);

        await Change(admin, "renamed", [Roles.Handler]).Ok();
        host.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("新名字", (await person.GetAsync("/api/me", Ct).Ok()).Text("name"));
    }

    [Fact]
    public async Task Somebody_who_left_cannot_sign_in_and_is_not_offered_any_more_but_stays_known()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "gone", [Roles.Handler]).Ok();

        await Change(admin, "gone", [Roles.Handler], left: true).Ok();

        await SignIn(host.Anonymous(), "gone", ApiHost.Password).Refused(HttpStatusCode.Forbidden);
        Assert.Empty((await admin.GetAsync("/api/people?text=gone", Ct).Ok()).EnumerateArray());
        Assert.Equal(
            host.Clock.GetUtcNow(),
            (await admin.GetAsync("/api/accounts/gone", Ct).Ok()).GetProperty("leftAt").GetDateTimeOffset()
        );
    }

    [Fact]
    public async Task An_administrator_cannot_change_their_own_rights()
    {
        var admin = await host.SignInAs("root", ApiHost.Unit, Roles.SystemAdmin);

        await Change(admin, "root", [Roles.SystemAdmin, Roles.ProcedureAdmin]).Refused(HttpStatusCode.Forbidden);
        await Change(admin, "root", [Roles.SystemAdmin], left: true).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_password_set_by_the_administrator_begins_the_count_of_wrong_ones_anew()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "locked", [Roles.Handler]).Ok();
        for (var i = 0; i < 5; i++)
            await SignIn(host.Anonymous(), "locked", "wrong").Refused(HttpStatusCode.Forbidden);
        await SignIn(host.Anonymous(), "locked", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);

        await admin.PostAsJsonAsync("/api/accounts/locked/password", new { password = NewPassword }, Ct).Ok();

        await SignIn(host.Anonymous(), "locked", NewPassword).Ok();
    }

    [Fact]
    public async Task A_weak_password_set_by_the_administrator_changes_nothing()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await Create(admin, "keeps", [Roles.Handler]).Ok();

        await admin
            .PostAsJsonAsync("/api/accounts/keeps/password", new { password = "weak" }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);

        await SignIn(host.Anonymous(), "keeps", ApiHost.Password).Ok();
    }

    [Fact]
    public async Task A_person_changes_their_password_and_stays_signed_in_while_other_sessions_end()
    {
        var (here, elsewhere) = (await host.SignInAs("mine", ApiHost.Unit, Roles.Handler), await host.SignInAs("mine", ApiHost.Unit));

        var wrong = await here.PostAsJsonAsync("/api/me/password", new { current = "wrong", password = NewPassword }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);
        await here.PostAsJsonAsync("/api/me/password", new { current = ApiHost.Password, password = NewPassword }, Ct).Ok();
        host.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("current", wrong.GetProperty("fields")[0].Text("field"));
        await here.GetAsync("/api/me", Ct).Ok();
        await elsewhere.GetAsync("/api/me", Ct).Refused(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_the_system_administrator_manages_accounts()
    {
        var other = await host.SignIn(Roles.Leader, Roles.ProcedureAdmin, Roles.SecurityAdmin);

        await Create(other, "sneaked", [Roles.SystemAdmin]).Refused(HttpStatusCode.Forbidden);
        await other.PostAsJsonAsync("/api/units", new { code = "u", name = "单位" }, Ct).Refused(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> Create(
        HttpClient client,
        string code,
        string[] roles,
        string password = ApiHost.Password,
        string unit = ApiHost.Unit
    ) =>
        client.PostAsJsonAsync(
            "/api/accounts",
            new
            {
                code,
                password,
                person = new
                {
                    name = "王小明",
                    unit,
                    email = "w@office.example",
                    roles,
                },
            },
            Ct
        );

    private static Task<HttpResponseMessage> Choose(HttpClient client, string current, string password) =>
        client.PostAsJsonAsync("/api/me/password", new { current, password }, Ct);

    private static async Task<HttpResponseMessage> Change(HttpClient client, string code, string[] roles, bool left = false) =>
        await client.PutAsJsonAsync(
            $"/api/accounts/{code}",
            new
            {
                stamp = (await client.GetAsync($"/api/accounts/{code}", Ct).Ok()).Text("stamp"),
                person = new
                {
                    name = "新名字",
                    unit = ApiHost.Unit,
                    roles,
                },
                left,
            },
            Ct
        );

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string account, string password) =>
        client.PostAsJsonAsync("/api/sign-in", new { account, password }, Ct);
}
