using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Walks;

public sealed class LockoutTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await host.SignInAs("wang", ApiHost.Unit, Roles.Handler);
        for (var i = 1; i < 5; i++)
            Assert.Contains("账号或密码不对", await Refused("wang", "not-this-One-1"), StringComparison.Ordinal);

        Assert.Contains("已锁定", await Refused("wang", "not-this-One-1"), StringComparison.Ordinal);
        Assert.Contains("已锁定", await Refused("wang", ApiHost.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_password_in_between_starts_the_count_again()
    {
        await host.SignInAs("zhao", ApiHost.Unit, Roles.Handler);
        for (var i = 0; i < 4; i++)
            await Refused("zhao", "not-this-One-1");
        await host.SignInAs("zhao", ApiHost.Unit, Roles.Handler);

        Assert.Contains("账号或密码不对", await Refused("zhao", "not-this-One-1"), StringComparison.Ordinal);
    }

    private async Task<string> Refused(string account, string password)
    {
        using var answer = await host.Anonymous().PostAsJsonAsync("/api/sign-in", new { account, password }, Ct);
        var refused = await Colleague.ReadRefusal(answer);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        return refused.Title;
    }
}
