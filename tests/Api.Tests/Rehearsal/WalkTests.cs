using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Rehearsal;

public abstract class WalkTests(Engine engine)
{
    private static readonly DateTimeOffset Start = new(2026, 9, 30, 2, 0, 0, TimeSpan.Zero);

    private static readonly WalkMove Next = new(WalkMoveKind.Next);

    [Fact]
    public async Task A_walk_is_green_as_long_as_the_draft_does_what_was_recorded()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "超期后办结", Drafts.AsItIs, Next, Next, Next, Done("check"), Done("review"));

        Assert.True(Assert.Single(await Run(office, Drafts.AsItIs)).Green);
        Assert.True(Assert.Single(await Run(office, Drafts.Renamed())).Green);
    }

    [Fact]
    public async Task A_walk_that_comes_to_another_step_is_red_and_says_which()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "办结", Drafts.AsItIs, Done("check"), Done("review"));

        var result = Assert.Single(await Run(office, Drafts.WithLegal()));

        Assert.False(result.Green);
        Assert.Equal(Drafts.Legal, result.Step);
        Assert.Equal("现在是：到达“法制审核”；原来是：到达“review”，现在走不到了", result.Reason?.Chinese());
    }

    [Fact]
    public async Task A_walk_whose_outcome_is_gone_is_red_never_passed_silently()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "退回", Drafts.AsItIs, Done("check") with { Outcome = "Back" });

        var result = Assert.Single(await Run(office, Drafts.WithoutBack()));

        Assert.False(result.Green);
        Assert.Contains("第 1 步做不了", result.Reason?.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_due_moment_is_red_with_both_moments()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "办结", Drafts.AsItIs, Done("check"), Done("review"));

        var reason = Assert.Single(await Run(office, Drafts.WithLimit(3))).Reason?.Chinese();

        Assert.Equal("“check”的期限现在是 2026年10月10日 17:30，原来是 2026年10月13日 17:30", reason);
    }

    [Fact]
    public async Task A_mail_to_other_people_is_red_with_both_lists()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "催办", Drafts.AsItIs, Next, Next, Next);
        await office.Reorganise(async db =>
        {
            (await db.Users.SingleAsync(account => account.Id == "handler-2", Office.Ct)).Unit = "roads";
            db.UserRoles.RemoveRange(db.UserRoles.Where(held => held.UserId == "handler-2"));
            await db.SaveChangesAsync(Office.Ct);
        });

        var reason = Assert.Single(await Run(office, Drafts.AsItIs)).Reason?.Chinese();

        Assert.Equal("“check”的通知现在发给handler，原来发给handler、handler-2", reason);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_is_refused_and_an_unsound_one_makes_walks_red()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "办结", Drafts.AsItIs, Done("check"), Done("review"));

        var refused = await office.With<WalkRuns, OrRefusal<ImmutableArray<WalkResult>>>(runs => runs.Of(Drafts.WithoutStart(), Office.Ct));

        Assert.Equal("rehearsal-not-readable", refused.Refusal?.Code);
        Assert.False(Assert.Single(await Run(office, Drafts.WithoutEnd())).Green);
    }

    [Fact]
    public async Task A_walk_that_fails_is_not_kept()
    {
        await using var office = await Office.Open(engine);

        var refused = await TrySave(office, new WalkToSave(null, null, "走不通", Script(Done("review"))), Drafts.AsItIs);

        Assert.Equal("walk-fails", refused.Refusal?.Code);
        Assert.Empty(await List(office));
    }

    [Fact]
    public async Task Of_two_who_change_a_walk_one_wins_and_the_other_is_told()
    {
        await using var office = await Office.Open(engine);
        var walk = await Save(office, "办结", Drafts.AsItIs, Done("check"));

        var over = await TrySave(
            office,
            new WalkToSave(walk.Id, walk.Stamp, "办结二", Script(Done("check"), Done("review"))),
            Drafts.AsItIs
        );
        var late = await TrySave(office, new WalkToSave(walk.Id, walk.Stamp, "办结三", Script()), Drafts.AsItIs);

        Assert.Null(over.Refusal);
        Assert.Equal(
            ("walk-changed", "办结二"),
            (late.Refusal?.Code, (late.Refusal?.Meanwhile?.What?.Find("walk") as SayingValue.Text)?.Value)
        );
        Assert.Equal(["办结二"], (await List(office)).Select(one => one.Name));
    }

    [Fact]
    public async Task A_walk_is_renamed_and_deleted_by_whoever_has_read_it()
    {
        await using var office = await Office.Open(engine);
        var (one, two) = (await Save(office, "一", Drafts.AsItIs), await Save(office, "二", Drafts.AsItIs));

        Assert.Equal(WalkKeepingRefusals.NameTaken, (await Rename(office, two, "一")).Refusal);
        var renamed = (await Rename(office, two, "三")).Value;
        Assert.Equal("walk-changed", (await Delete(office, two)).Refusal?.Code);
        Assert.Null((await Delete(office, renamed)).Refusal);

        Assert.Equal([one.Name], (await List(office)).Select(walk => walk.Name));
        Assert.Equal(WalkKeepingRefusals.None, (await Delete(office, renamed)).Refusal);
    }

    [Fact]
    public async Task Running_all_walks_leaves_the_whole_database_as_it_was()
    {
        await using var office = await Office.Open(engine);
        await Save(office, "办结", Drafts.AsItIs, Next, Done("check"), Done("review"));
        var before = await office.Db(db => DatabaseHash.Of(db, Office.Ct));

        await Run(office, Drafts.WithLegal());

        Assert.Equal(before, await office.Db(db => DatabaseHash.Of(db, Office.Ct)));
    }

    private static WalkMove Done(string step) => new(WalkMoveKind.Act) { Step = step, Outcome = "Done" };

    private static WalkScript Script(params WalkMove[] moves) => new(Start, null, null, [.. moves]);

    private static Task<ImmutableArray<SavedWalk>> List(Office office) =>
        office.With<Infrastructure.Rehearsal.Walks, ImmutableArray<SavedWalk>>(walks => walks.Of(TestProcedures.Plain, Office.Ct));

    private static async Task<SavedWalk> Save(Office office, string name, DefinitionDocument draft, params WalkMove[] moves) =>
        (await TrySave(office, new WalkToSave(null, null, name, Script(moves)), draft)).Value;

    private static Task<OrRefusal<SavedWalk>> TrySave(Office office, WalkToSave walk, DefinitionDocument draft) =>
        office.With<Infrastructure.Rehearsal.Walks, OrRefusal<SavedWalk>>(walks => walks.Save(draft, walk, "admin", Office.Ct));

    private static Task<OrRefusal<SavedWalk>> Rename(Office office, SavedWalk walk, string name) =>
        office.With<Infrastructure.Rehearsal.Walks, OrRefusal<SavedWalk>>(walks =>
            walks.Rename(TestProcedures.Plain, walk.Id, walk.Stamp, name, Office.Ct)
        );

    private static Task<OrRefusal<string>> Delete(Office office, SavedWalk walk) =>
        office.With<Infrastructure.Rehearsal.Walks, OrRefusal<string>>(walks =>
            walks.Delete(TestProcedures.Plain, walk.Id, walk.Stamp, Office.Ct)
        );

    private static async Task<ImmutableArray<WalkResult>> Run(Office office, DefinitionDocument draft) =>
        (await office.With<WalkRuns, OrRefusal<ImmutableArray<WalkResult>>>(runs => runs.Of(draft, Office.Ct))).Value;
}

public sealed class WalkOnSqliteTests() : WalkTests(Engine.Sqlite);

public sealed class WalkOnPostgresTests() : WalkTests(Engine.Postgres);
