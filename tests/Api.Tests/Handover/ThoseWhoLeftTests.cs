using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Handover;

public sealed class ThoseWhoLeftTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_left_can_still_be_chosen_to_hand_over_the_last_first_and_nobody_who_is_there()
    {
        await using var host = await ApiHost.Start();
        foreach (var (code, days) in new[] { ("earlier", 1), ("later", 2), ("stays", 0) })
        {
            using var _ = await host.SignInAs(code, ApiHost.Unit, Roles.Handler);
            if (days > 0)
                await host.InDb(db =>
                    db.Users.Where(one => one.Id == code)
                        .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeftAt, ApiHost.Morning.AddDays(days)), Ct)
                );
        }
        using var supervisor = await host.SignIn(Roles.Supervisor);

        var left = await supervisor.GetFromJsonAsync<JsonElement>("/api/handovers/left", Ct);

        Assert.Equal(["later", "earlier"], left.EnumerateArray().Select(one => one.GetProperty("person").GetProperty("code").GetString()));
        var asked = await supervisor.PostAsJsonAsync("/api/handovers/preview", new { person = "later", to = "stays" }, Ct);
        Assert.True(asked.IsSuccessStatusCode);
    }
}
