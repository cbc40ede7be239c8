using System.Net;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Versions.Moves;
using static CaseFlow.Api.Tests.Versions.MovedTown;

namespace CaseFlow.Api.Tests.Versions;

public abstract class MovingTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Running_cases_are_previewed_moved_once_and_go_the_new_way()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, Checked(), WithLaw());
        var cases = await Registered(host, 3);

        var preview = await Preview(admin, new { to = 2 }).Ok();
        var started = await Start(admin, preview.Text("id")).Ok();
        var done = await Done(admin, preview.Text("id"));
        await Start(admin, preview.Text("id")).Ok();

        Assert.Equal((3, 3), (Count(preview, "all"), Count(preview, "moves")));
        Assert.NotEqual("Previewed", started.Text("state"));
        Assert.Equal((3, 0), (Count(done, "moved"), Count(done, "left")));
        Assert.Equal([2, 2, 2], await VersionsOf(host));
        Assert.Equal([2, 2, 2], await Turns(host));
        await Verified(host);
        var handler = await host.SignIn(Roles.Handler);
        await Complete(handler, cases[0], 2, "pass").Ok();
        Assert.Equal(["审核"], await OpenSteps(host, cases[1]));
        Assert.Equal(["法制审核"], await OpenSteps(host, cases[0]));
        await Verified(host);
    }

    [Fact]
    public async Task An_undo_gives_the_stored_case_again_to_the_letter_and_not_where_somebody_has_acted()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, WithLaw(), Checked());
        var cases = await Registered(host, 3);
        var handler = await host.SignInAs("li", ApiHost.Unit, Roles.Handler);
        foreach (var one in cases)
            await Complete(handler, one, 2, "pass").Ok();
        await Act(handler, cases[0], 3, "claim").Ok();
        var before = await Stored(host);

        var preview = await Preview(
                admin,
                new
                {
                    to = 2,
                    newLimits = true,
                    steps = new { law = "open" },
                }
            )
            .Ok();
        await Start(admin, preview.Text("id")).Ok();
        await Done(admin, preview.Text("id"));
        Assert.Equal(["公开"], await OpenSteps(host, cases[0]));
        await Verified(host);
        await Act(handler, cases[2], 4, "claim").Ok();
        var asked = await Undo(admin, preview.Text("id"), await NumberOf(host, cases[0])).Ok();
        var first = await Done(admin, preview.Text("id"));
        await Undo(admin, preview.Text("id")).Ok();
        var rest = await Done(admin, preview.Text("id"));
        await Undo(admin, preview.Text("id")).Ok();
        var again = await Done(admin, preview.Text("id"));

        Assert.Equal(1, Count(asked, "undoAsked") + Count(asked, "undone"));
        Assert.Equal((2, 1), (Count(first, "moved"), Count(first, "undone")));
        Assert.Equal((1, 2, 0), (Count(rest, "moved"), Count(rest, "undone"), Count(rest, "undoAsked")));
        var left = Assert.Single(rest.GetProperty("groups").EnumerateArray(), group => group.Text("answer") == "Moved");
        Assert.Equal([await NumberOf(host, cases[2])], left.GetProperty("cases").EnumerateArray().Select(one => one.Text("number")));
        Assert.Contains("不能撤销", left.Text("reason"), StringComparison.Ordinal);
        Assert.Equal((1, 2), (Count(again, "moved"), Count(again, "undone")));
        var listed = Assert.Single((await admin.GetAsync($"/api/procedures/{MovedTown.Id}/moves", Ct).Ok()).EnumerateArray());
        Assert.Equal((1, 0, 2), (listed.Number("moved"), listed.Number("left"), listed.Number("undone")));
        var after = await Stored(host);
        Assert.Equal(before[cases[0]], after[cases[0]]);
        Assert.Equal(before[cases[1]], after[cases[1]]);
        Assert.NotEqual(before[cases[2]], after[cases[2]]);
        await Verified(host);
        await Complete(handler, cases[0], 3, "done").Ok();
        Assert.Equal(["公开"], await OpenSteps(host, cases[0]));
        await Verified(host);
    }

    [Fact]
    public async Task An_undo_that_was_cut_short_is_gone_on_with_and_puts_nothing_back_twice()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, Checked(), WithLaw());
        await Registered(host, 2);
        var preview = await Preview(admin, new { to = 2 }).Ok();
        await Start(admin, preview.Text("id")).Ok();
        await Done(admin, preview.Text("id"));
        await Undo(admin, preview.Text("id")).Ok();
        await Done(admin, preview.Text("id"));
        var turns = await Turns(host);

        // As it stands when the program is killed after a case was put back and before that was noted.
        await CutShort(host, "wang");
        await host.With(
            async (MoveUndoing undoing) =>
            {
                await undoing.Run(preview.Text("id"), Ct);
                return 0;
            }
        );
        var done = await Done(admin, preview.Text("id"));

        Assert.Equal((0, 2), (Count(done, "moved"), Count(done, "undone")));
        Assert.Equal(turns, await Turns(host));
        Assert.Equal([1, 1], await VersionsOf(host));
        await Verified(host);
    }

    [Fact]
    public async Task A_case_that_changed_since_the_preview_is_left_and_told()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, Checked(), WithLaw());
        var cases = await Registered(host, 2);
        var handler = await host.SignIn(Roles.Handler);

        var preview = await Preview(admin, new { to = 2 }).Ok();
        await Act(handler, cases[0], 2, "claim").Ok();
        await Start(admin, preview.Text("id")).Ok();
        var done = await Done(admin, preview.Text("id"));

        Assert.Equal((1, 1), (Count(done, "moved"), Count(done, "left")));
        var left = Assert.Single(done.GetProperty("groups").EnumerateArray(), group => group.Text("answer") == "Left");
        Assert.Equal([await NumberOf(host, cases[0])], left.GetProperty("cases").EnumerateArray().Select(one => one.Text("number")));
        Assert.Contains("变化", left.Text("reason"), StringComparison.Ordinal);
        Assert.Equal([1, 2], (await VersionsOf(host)).Order());
        var next = await Preview(admin, new { to = 2 }).Ok();
        Assert.NotEqual(preview.Text("id"), next.Text("id"));
        Assert.Equal(1, Count(next, "moves"));
    }

    [Fact]
    public async Task A_step_that_is_no_more_asks_for_a_choice_and_suggests_one()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, WithLaw(), Checked());
        var cases = await Registered(host, 2);
        await Complete(await host.SignIn(Roles.Handler), cases[0], 2, "pass").Ok();

        var preview = await Preview(admin, new { to = 2 }).Ok();
        var only = await Preview(admin, new { to = 2, cases = new[] { await NumberOf(host, cases[1]) } }).Ok();

        Assert.Equal((2, 1, 1), (Count(preview, "all"), Count(preview, "moves"), Count(preview, "needsChoice")));
        var choice = Assert.Single(preview.GetProperty("choices").EnumerateArray());
        Assert.Equal(("law", "法制审核", "open"), (choice.Text("step"), choice.Text("name"), choice.Text("suggested")));
        Assert.Equal(["check", "open"], choice.GetProperty("options").EnumerateArray().Select(option => option.Text("step")).Order());
        Assert.Equal((1, 1), (Count(only, "all"), Count(only, "moves")));
        await Start(admin, preview.Text("id")).Refused(HttpStatusCode.NotFound);
        await Preview(admin, new { to = 7 }).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_timeline_and_the_way_of_a_case_tell_the_move_and_what_was_dfirstbefore_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, WithLaw(), Checked());
        var cases = await Registered(host, 1);
        var supervisor = await host.SignInAs("du", ApiHost.Unit, Roles.Supervisor, Roles.Handler);
        await Complete(supervisor, cases[0], 2, "pass").Ok();
        await Complete(supervisor, cases[0], 3, "done").Ok();
        var preview = await Preview(admin, new { to = 2 }).Ok();
        await Start(admin, preview.Text("id")).Ok();
        await Done(admin, preview.Text("id"));

        var timeline = (await supervisor.GetAsync($"/api/cases/{cases[0]}/timeline", Ct).Ok()).EnumerateArray().ToArray();
        var way = await supervisor.GetAsync($"/api/cases/{cases[0]}/procedure", Ct).Ok();
        var old = await supervisor.GetAsync($"/api/tasks/{cases[0]}/3/1", Ct).Ok();

        Assert.Equal(["Registered", "Done", "Done", "VersionChanged"], timeline.Select(entry => entry.Text("kind")));
        Assert.Contains("第 2 版", timeline[^1].Text("text"), StringComparison.Ordinal);
        Assert.Equal(
            [("审核", "Done"), ("法制审核", "Done"), ("公开", "Open")],
            way.GetProperty("visits").EnumerateArray().Skip(1).Select(visit => (visit.Text("name"), visit.Text("state")))
        );
        Assert.Equal(2, way.Number("version"));
        Assert.Equal("法制审核", old.Text("step"));
    }

    [Fact]
    public async Task A_case_about_an_administrator_is_neither_shown_nor_moved_by_them()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, Checked(), WithLaw());
        var cases = await Registered(host, 3);
        var other = await host.Administrator("zhao");
        await About(host, cases[0], "wang");

        var preview = await Preview(admin, new { to = 2 }).Ok();
        await About(host, cases[1], "wang");
        await Start(admin, preview.Text("id")).Ok();
        var done = await Done(admin, preview.Text("id"));
        await other.GetAsync($"/api/procedures/{MovedTown.Id}/moves/{preview.Text("id")}", Ct).Ok();

        Assert.Equal(2, Count(preview, "all"));
        Assert.Equal(1, await OpenCases(admin));
        Assert.Equal(3, await OpenCases(other));
        Assert.Equal((1, 1), (Count(done, "all"), Count(done, "moved")));
        Assert.Equal([1, 1, 2], (await VersionsOf(host)).Order());
        Assert.Equal(2, Count(await Preview(other, new { to = 2 }).Ok(), "moves"));
    }

    private static async Task<int> OpenCases(HttpClient admin) =>
        (await admin.GetAsync("/api/procedures", Ct).Ok())
            .EnumerateArray()
            .Single(one => one.Text("definitionId") == MovedTown.Id)
            .Number("openCases");

    [Fact]
    public async Task A_preview_belongs_to_whoever_made_it_and_takes_the_right_to_edit_procedures()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, Checked(), WithLaw());
        await Registered(host, 1);
        var (other, supervisor) = (await host.Administrator("zhao"), await host.SignIn(Roles.Supervisor));

        var preview = await Preview(admin, new { to = 2 }).Ok();

        await Start(other, preview.Text("id")).Refused(HttpStatusCode.NotFound);
        await Preview(supervisor, new { to = 2 }).Refused(HttpStatusCode.Forbidden);
        Assert.Equal([1], await VersionsOf(host));
    }
}

public sealed class MovingOnSqliteTests() : MovingTests(Engine.Sqlite);

public sealed class MovingOnPostgresTests() : MovingTests(Engine.Postgres);
