using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Delegations;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Tests.Roster;

public sealed class UnitRosterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_tells_who_is_there_what_is_open_with_each_and_who_stands_in()
    {
        await using var office = await Office.Open();
        var item = await office.Assigned(Office.Housing);
        var handler = office.HandlerOf(Office.Housing);
        var task = await handler.Finds(item, "分类交办");
        await Colleague.Read(await handler.Post($"/api/tasks/{item.Id}/{task.Number("visit")}/{task.Number("seq")}/claim", new { }));
        await handler.Delegates(office.HeadOf(Office.Housing));

        var person = await Of(office, handler);

        Assert.Equal((1, 0), (person.Number("open"), person.Number("overdue")));
        Assert.Equal(Roles.Handler, Assert.Single(person.GetProperty("roles").EnumerateArray()).Text("code"));
        Assert.Equal("2026-09-25", person.GetProperty("away").Text("until"));
        Assert.Equal(
            [office.HeadOf(Office.Housing).Name],
            person.GetProperty("away").GetProperty("by").EnumerateArray().Select(by => by.GetString())
        );
        office.Host.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(1, (await Of(office, handler)).Number("overdue"));
    }

    [Fact]
    public async Task Of_cases_that_are_about_whoever_asks_nothing_is_counted()
    {
        await using var office = await Office.Open();
        var item = await office.Assigned(Office.Housing);
        var handler = office.HandlerOf(Office.Housing);
        var task = await handler.Finds(item, "分类交办");
        await Colleague.Read(await handler.Post($"/api/tasks/{item.Id}/{task.Number("visit")}/{task.Number("seq")}/claim", new { }));
        Assert.Equal(1, (await Of(office, handler)).Number("open"));

        await office.Host.InDb(async db =>
        {
            db.Subjects.Add(new SubjectRow { CaseId = item.Id, Code = office.SystemAdmin.Code });
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(0, (await Of(office, handler)).Number("open"));
    }

    [Fact]
    public async Task Whoever_left_stays_in_sight_with_what_still_names_them()
    {
        await using var office = await Office.Open();
        var item = await office.Assigned(Office.Housing);
        var handler = office.HandlerOf(Office.Housing);
        var task = await handler.Finds(item, "分类交办");
        await Colleague.Read(await handler.Post($"/api/tasks/{item.Id}/{task.Number("visit")}/{task.Number("seq")}/claim", new { }));

        await Leaves(office, handler);

        var person = await Of(office, handler);
        Assert.NotEqual(JsonValueKind.Null, person.GetProperty("leftAt").ValueKind);
        var named = await Colleague.Read(
            await office.SystemAdmin.Post("/api/handovers/preview", new { person = handler.Code, successors = new { } })
        );
        var count = named.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("items").GetArrayLength());
        Assert.True(count > 0);
        Assert.Equal(count, person.Number("toHandOver"));
    }

    [Fact]
    public async Task A_unit_that_takes_part_is_told_which_role_of_a_procedure_nobody_there_holds()
    {
        await using var office = await Office.Open();
        Assert.Empty(await Lacking(office));

        await Leaves(office, office.HeadOf(Office.Housing));

        Assert.Contains(Roles.UnitHead, await Lacking(office));
    }

    [Fact]
    public async Task Only_whoever_manages_accounts_reads_it()
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.Forbidden, (await office.Supervisor.CannotGet("/api/roster")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Supervisor.CannotGet($"/api/roster/{Office.Housing}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.SystemAdmin.CannotGet("/api/roster/none")).Status);
        var units = (await office.SystemAdmin.Get("/api/roster")).GetProperty("units").EnumerateArray();
        Assert.Equal(2, units.Single(unit => unit.Text("code") == Office.Housing).Number("people"));
    }

    private static async Task<JsonElement> Of(Office office, Colleague person) =>
        (await office.SystemAdmin.Get($"/api/roster/{Office.Housing}"))
            .GetProperty("people")
            .EnumerateArray()
            .Single(one => one.Text("code") == person.Code);

    private static async Task<IReadOnlyList<string?>> Lacking(Office office) =>
        [
            .. (await office.SystemAdmin.Get($"/api/roster/{Office.Housing}"))
                .GetProperty("lacking")
                .EnumerateArray()
                .Select(one => one.GetProperty("role").Text("code")),
        ];

    private static async Task Leaves(Office office, Colleague person)
    {
        var account = await office.SystemAdmin.Get($"/api/accounts/{person.Code}");
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/accounts/{person.Code}")
        {
            Content = JsonContent.Create(
                new
                {
                    stamp = account.Text("stamp"),
                    left = true,
                    person = new
                    {
                        name = account.Text("name"),
                        unit = account.Text("unit"),
                        email = account.GetProperty("email").GetString(),
                        roles = account.GetProperty("roles").EnumerateArray().Select(role => role.Text("code")),
                    },
                }
            ),
        };
        (await office.SystemAdmin.Send(request)).EnsureSuccessStatusCode();
    }
}
