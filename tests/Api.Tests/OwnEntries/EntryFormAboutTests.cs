using System.Net.Http.Json;
using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.OwnEntries;

/// <summary>回避 of what is offered at registration: the words of a case are offered to nobody whom it is about.</summary>
public abstract class EntryFormAboutTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_entered_in_a_case_is_not_offered_to_whom_it_is_about()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = (
            await host.SignInAs("named", "theirs", Roles.Collector, Roles.Supervisor),
            await host.SignInAs("other", "else", Roles.Collector, Roles.Supervisor)
        );
        await host.Publish("town", "else", "else", "else");
        await Register(other, "当面举报", "named").Ok();
        await Register(other, "市长信箱").Ok();

        Assert.Equal(["市长信箱", "当面举报"], (await Sources(other)).OrderBy(one => one, StringComparer.Ordinal));
        Assert.Equal(["市长信箱"], await Sources(named));
    }

    private static async Task<string?[]> Sources(HttpClient by) =>
        [
            .. (await by.GetAsync("/api/cases/entry-form", Ct).Ok())
                .GetProperty("usual")
                .GetProperty("source")
                .EnumerateArray()
                .Select(one => one.GetString()),
        ];

    private static Task<HttpResponseMessage> Register(HttpClient by, string source, params string[] subjects) =>
        by.PostAsJsonAsync(
            "/api/cases",
            new
            {
                title = "路口积水",
                body = "详情",
                source,
                subjects,
                procedure = "town",
            },
            Ct
        );

    public sealed class OnSqlite() : EntryFormAboutTests(Engine.Sqlite);

    public sealed class OnPostgres() : EntryFormAboutTests(Engine.Postgres);
}
