using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Delegations;

/// <summary>委托: who may give and end one, and what cannot stand beside what.</summary>
public sealed class DelegationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_listed_for_both_with_who_gave_and_who_ended_it()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var id = await principal.Delegates(other);

        var mine = Assert.Single(await principal.Pages("/api/delegations?limit=10"));
        Assert.Equal(("Holding", true, true), State(mine));
        Assert.Equal("2026-09-25", mine.GetProperty("until").GetString());
        Assert.Equal(("Holding", false, false), State(Assert.Single(await other.Pages("/api/delegations?limit=10"))));
        Assert.Empty(await office.HandlerOf(Office.Township).Pages("/api/delegations?limit=10"));

        await principal.Ends(id);

        var ended = Assert.Single(await other.Pages("/api/delegations?limit=10"));
        Assert.Equal(("Ended", false, false), State(ended));
        Assert.Equal(principal.Name, ended.GetProperty("endedBy").GetString());
        Assert.Equal(principal.Name, ended.GetProperty("givenBy").GetString());
    }

    private static (string? State, bool Own, bool MayEnd) State(JsonElement one) =>
        (one.GetProperty("state").GetString(), one.GetProperty("isOwn").GetBoolean(), one.GetProperty("mayEnd").GetBoolean());

    [Theory]
    [InlineData("delegation-overlap", "housing-handler", "township-handler")]
    [InlineData("delegation-cycle", "water-handler", "housing-handler")]
    [InlineData("delegation-onward", "township-handler", "housing-handler")]
    [InlineData("delegation-handed", "water-handler", "township-handler")]
    public async Task What_cannot_stand_beside_another_is_refused_and_the_other_is_named(string code, string from, string to)
    {
        await using var office = await Office.Open();
        var people = office.Everyone.ToDictionary(person => person.Code);
        await people["housing-handler"].Delegates(people["water-handler"]);

        var refused = await Colleague.ReadRefusal(await people[from].Tries(people[to], 4, 9));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal($"/problems/{code}", refused.Problem.GetProperty("type").GetString());
        Assert.Contains(people["housing-handler"].Name, refused.Title, StringComparison.Ordinal);
        Assert.Contains(people["water-handler"].Name, refused.Title, StringComparison.Ordinal);
        Assert.Contains("9月25日", refused.Title, StringComparison.Ordinal);
        await Colleague.Read(await people[from].Tries(people[to], 5, 9));
    }

    [Fact]
    public async Task One_that_was_ended_stands_in_nobodys_way()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        await principal.Ends(await principal.Delegates(other));

        await other.Delegates(principal);
    }

    [Fact]
    public async Task Of_two_that_are_given_at_the_same_moment_and_make_a_circle_one_is_refused()
    {
        await using var office = await Office.Open();
        var (one, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));

        var answers = await Task.WhenAll(one.Tries(other, 0, 3), other.Tries(one, 0, 3));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
    }

    [Theory]
    [InlineData("housing-handler", 0, 3, "delegate")]
    [InlineData("system-admin", 0, 3, "delegate")]
    [InlineData("nobody", 0, 3, "delegate")]
    [InlineData("", 0, 3, "delegate")]
    [InlineData("water-handler", -1, 3, "from")]
    [InlineData("water-handler", 3, 2, "until")]
    [InlineData("water-handler", 0, 366, "until")]
    public async Task What_is_wrong_is_said_at_its_field(string other, int from, int until, string field)
    {
        await using var office = await Office.Open();
        var body = new
        {
            @delegate = other,
            from = Delegating.Today.AddDays(from),
            until = Delegating.Today.AddDays(until),
        };

        Assert.Equal([field], (await Colleague.ReadRefusal(await office.HandlerOf(Office.Housing).Post("/api/delegations", body))).Fields);
    }

    [Fact]
    public async Task A_last_day_and_procedures_that_exist_are_asked_for()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));

        Assert.Equal(
            ["until"],
            (await Colleague.ReadRefusal(await principal.Post("/api/delegations", new { @delegate = other.Code }))).Fields
        );
        Assert.Equal(["procedures"], (await Colleague.ReadRefusal(await principal.Tries(other, 0, 3, "none"))).Fields);
    }

    [Fact]
    public async Task Before_it_is_given_it_is_said_how_many_tasks_the_delegate_will_see()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        await office.Assigned(Office.Housing);
        var aboutThem = await office.Assigned(Office.Housing);
        var body = new { @delegate = other.Code, until = Delegating.Today.AddDays(3) };
        Assert.Equal(2, (await Colleague.Read(await principal.Post("/api/delegations/preview", body))).GetProperty("tasks").GetInt32());
        await office.Host.InDb(db =>
            db.Cases.Where(row => row.Id == aboutThem.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, $"|{other.Code}|"), Ct)
        );

        Assert.Equal(1, (await Colleague.Read(await principal.Post("/api/delegations/preview", body))).GetProperty("tasks").GetInt32());
        Assert.Empty(await principal.Pages("/api/delegations?limit=10"));
        Assert.Empty(await other.Inbox());
    }

    [Fact]
    public async Task Supervisors_and_administrators_enter_and_end_one_for_somebody_who_cannot()
    {
        await using var office = await Office.Open();
        var (ill, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var body = new
        {
            principal = ill.Code,
            @delegate = other.Code,
            until = Delegating.Today.AddDays(3),
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await Colleague.ReadRefusal(await other.Post("/api/delegations", body))).Status);
        var previewed = await Colleague.Read(await office.SystemAdmin.Post("/api/delegations/preview", body));
        Assert.Equal(JsonValueKind.Null, previewed.GetProperty("tasks").ValueKind); // who runs the system reads no cases

        var given = await Colleague.Read(await office.SystemAdmin.Post("/api/delegations", body));

        Assert.Equal(office.SystemAdmin.Name, given.GetProperty("givenBy").GetString());
        Assert.Single(await office.Supervisor.Pages("/api/delegations?all=true&limit=10"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ill.CannotGet("/api/delegations?all=true")).Status);
        var mails = await office.Host.InDb(db => db.Mails.Select(mail => mail.Person).ToListAsync(Ct));
        Assert.Equal([ill.Code, other.Code], mails.Where(person => person == ill.Code || person == other.Code).Order());
        Assert.Equal("Ended", (await office.Supervisor.Ends(given.GetProperty("id").GetInt64())).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Nobody_else_ends_it_and_nobody_twice()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var id = await principal.Delegates(other);

        async Task<HttpStatusCode> Ends(Colleague person) =>
            (await Colleague.ReadRefusal(await person.Post($"/api/delegations/{id}/end", new { }))).Status;

        Assert.Equal(HttpStatusCode.NotFound, await Ends(office.HandlerOf(Office.Township)));
        Assert.Equal(HttpStatusCode.Forbidden, await Ends(other));
        await principal.Ends(id);
        Assert.Equal(HttpStatusCode.Conflict, await Ends(principal));
    }

    [Fact]
    public async Task Whoever_leaves_hands_nothing_on()
    {
        await using var office = await Office.Open();
        var other = office.HandlerOf(Office.Water);
        var second = await office.Hire("housing-2", Office.Housing, Roles.Handler);
        var item = await office.Assigned(Office.Housing);
        await second.Delegates(other);
        Assert.Single(await other.Tasks(item, "分类交办"));
        var account = await office.SystemAdmin.Get($"/api/accounts/{second.Code}");
        var left = new HttpRequestMessage(HttpMethod.Put, $"/api/accounts/{second.Code}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new
                {
                    stamp = account.GetProperty("stamp").GetString(),
                    left = true,
                    person = new
                    {
                        name = account.GetProperty("name").GetString(),
                        unit = account.GetProperty("unit").GetString(),
                        email = account.GetProperty("email").GetString(),
                        roles = new[] { Roles.Handler },
                    },
                }
            ),
        };
        await Colleague.Read(await office.SystemAdmin.Send(left));

        Assert.Empty(await other.Inbox());
    }
}
