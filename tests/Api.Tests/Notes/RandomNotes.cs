using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Notes;

/// <summary>
/// 传阅、留言: somebody who may see a case sends it to a unit or a person, or names one in a comment, whoever that is. Now and then they take
/// it back.
/// </summary>
internal sealed class RandomNotes(TownHost host, Town town, Random random)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task Tell(long caseId)
    {
        var client = await host.SignInAs(Town.Pick(random, town.With(Roles.Supervisor)), "");
        var (unit, person) = (Town.Pick(random, town.Units), Town.Pick(random, town.People));
        var at = $"/api/cases/{caseId}";
        using var answer = await (
            random.Next(3) switch
            {
                0 => client.PostAsJsonAsync($"{at}/circulations", new { to = new[] { new { unit } } }, Ct),
                1 => client.PostAsJsonAsync($"{at}/circulations", new { to = new[] { new { person } }, word = "请阅" }, Ct),
                _ => client.PostAsJsonAsync($"{at}/comments", new { text = "请看", named = new[] { person } }, Ct),
            }
        );
        // Whoever is barred sends nothing, and nothing is sent to them.
        Assert.InRange((int)answer.StatusCode, 200, 499);
        if (!answer.IsSuccessStatusCode || random.Next(3) > 0)
            return;
        var turn = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).Number("turn");
        using var back = await client.PostAsJsonAsync($"{at}/circulations/{turn}/withdraw", new { }, Ct);
        Assert.InRange((int)back.StatusCode, 200, 499);
    }
}
