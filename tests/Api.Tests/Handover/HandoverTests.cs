using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using Microsoft.EntityFrameworkCore;
using Staffed = CaseFlow.Api.Tests.Running.People;

namespace CaseFlow.Api.Tests.Handover;

/// <summary>All that a person has goes to another in one act, and back for as long as nobody has acted on it.</summary>
public abstract class HandoverTests(Engine engine)
{
    private const int Many = 40;

    private static readonly Dictionary<string, string> ToOne = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_open_tasks_go_in_one_act_and_come_back_but_for_those_the_successor_has_done()
    {
        await using var office = await Office.Open(engine);
        var cases = await Claimed(office, Many);

        var id = await HandOver(office, Staffed.Handler, Staffed.SecondHandler);

        Assert.All(await Answers(office, id), answer => Assert.Equal(HandoverAnswer.HandedOver, answer));
        Assert.Equal(Many, await HeldBy(office, Staffed.SecondHandler));
        Assert.Equal(0, await HeldBy(office, Staffed.Handler));
        Assert.Equal(Many, (await office.Notices()).Count(notice => notice.Cause.StartsWith("handed-", StringComparison.Ordinal)));
        await office.Verify();

        Assert.Null((await office.Complete(cases[0], "check", Staffed.SecondHandler)).Refusal);
        await Undo(office, id);

        var answers = (await Answers(office, id)).ToLookup(answer => answer);
        Assert.Equal((Many - 1, 1), (answers[HandoverAnswer.Undone].Count(), answers[HandoverAnswer.Kept].Count()));
        Assert.Equal((Many - 1, 0), (await HeldBy(office, Staffed.Handler), await HeldBy(office, Staffed.SecondHandler)));
        await office.Verify();
    }

    [Fact]
    public async Task A_handover_that_was_interrupted_goes_on_and_hands_nothing_over_twice()
    {
        await using var office = await Office.Open(engine);
        var cases = await Claimed(office, 3);
        var id = await Start(office, Staffed.Handler, Staffed.SecondHandler);
        await office.With<HandoverRun>(run => run.Run(id, Ct));
        // As if the program had been killed before it could note what it did.
        await office.Tamper("""UPDATE handover_items SET "Answer" = 'Waiting' WHERE "Number" < 3""");
        await office.Tamper("""UPDATE handovers SET "State" = 'Running'""");
        await office.Restart();

        await office.With<HandoverRun>(run => run.Run(id, Ct));

        Assert.All(await Answers(office, id), answer => Assert.Equal(HandoverAnswer.HandedOver, answer));
        foreach (var one in cases)
            Assert.Equal(3, (await office.Case(one)).Run.Turn);
        await office.Verify();
    }

    [Fact]
    public async Task What_the_successor_may_not_do_stays_and_says_why_and_the_rest_goes()
    {
        await using var office = await Office.Open(engine);
        var (about, other) = (await Claimed(office, 1), await Claimed(office, 1));
        await office.Handle(
            about[0],
            new Workflows.Engine.FieldsChanged(
                office.Now,
                Staffed.Supervisor,
                Workflows.Definitions.FieldJson.NoFields.Add("subjects", Domain.Fields.FieldValue.Of([Staffed.SecondHandler.Person]))
            )
            {
                Reason = "补登",
            }
        );

        var listed = await office.With<Handovers, IReadOnlyList<NamedArea>>(async handovers =>
            await handovers.Of(Staffed.Handler.Person, Staffed.SecondHandler.Person, ToOne, await Supervisor(office), Ct)
        );
        var tasks = listed.Single(area => area.Area == "tasks").Items;
        Assert.Equal([about[0]], tasks.Where(item => item.Stays is not null).Select(item => item.CaseId!.Value));

        await HandOver(office, Staffed.Handler, Staffed.SecondHandler);

        Assert.Equal(Staffed.Handler.Person, (await office.OpenTask(about[0], "check")).ClaimedBy);
        Assert.Equal(Staffed.SecondHandler.Person, (await office.OpenTask(other[0], "check")).ClaimedBy);
        await office.Verify();
    }

    [Fact]
    public async Task An_item_about_whoever_hands_over_is_not_there_for_them()
    {
        await using var office = await Office.Open(engine);
        var cases = await Claimed(office, 1);
        await office.Db(db =>
            db.Cases.Where(row => row.Id == cases[0]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, "|supervisor|"), Ct)
        );

        var listed = await office.With<Handovers, IReadOnlyList<NamedArea>>(async handovers =>
            await handovers.Of(Staffed.Handler.Person, null, ToOne, await Supervisor(office), Ct)
        );

        Assert.Empty(listed.Single(area => area.Area == "tasks").Items);
    }

    [Fact]
    public async Task What_was_entered_and_not_handed_in_goes_with_the_task_and_comes_back_with_it()
    {
        await using var office = await Office.Open(engine);
        var cases = await Claimed(office, 1);
        var task = await office.OpenTask(cases[0], "check");
        await office.Db(async db =>
        {
            db.TaskDrafts.Add(
                new TaskDraftRow
                {
                    CaseId = task.CaseId,
                    Visit = task.Visit,
                    Seq = task.Seq,
                    Person = Staffed.Handler.Person,
                    Fields = """{"note":"半句话"}""",
                    SavedAt = office.Now,
                }
            );
            await db.SaveChangesAsync(Ct);
        });

        var id = await HandOver(office, Staffed.Handler, Staffed.SecondHandler);
        Assert.Equal([Staffed.SecondHandler.Person], await Drafters(office));

        await Undo(office, id);
        Assert.Equal([Staffed.Handler.Person], await Drafters(office));
    }

    [Fact]
    public async Task Two_handovers_of_one_person_do_not_run_at_once_and_nobody_succeeds_themselves()
    {
        await using var office = await Office.Open(engine);
        await Claimed(office, 1);
        await Start(office, Staffed.Handler, Staffed.SecondHandler);

        Assert.Equal("handover-under-way", await Refused(office, Staffed.Handler.Person, Staffed.SecondHandler.Person));
        Assert.Equal("handover-to-themselves", await Refused(office, Staffed.Handler.Person, Staffed.Handler.Person));
        Assert.Equal("successor-left", await Refused(office, Staffed.Handler.Person, "nobody"));
        Assert.Equal("handover-no-person", await Refused(office, "nobody", Staffed.Handler.Person));
        Assert.Equal("handover-nobody-chosen", await Refused(office, Staffed.Handler.Person, null));
    }

    [Fact]
    public async Task Posts_are_listed_and_stay_for_they_are_appointments()
    {
        await using var office = await Office.Open(engine);

        var listed = await office.With<Handovers, IReadOnlyList<NamedArea>>(async handovers =>
            await handovers.Of(Staffed.Head.Person, Staffed.Handler.Person, ToOne, await Supervisor(office), Ct)
        );

        var posts = listed.Single(area => area.Area == "posts").Items;
        Assert.NotEmpty(posts);
        Assert.All(posts, item => Assert.NotNull(item.Stays));
    }

    private static async Task<long[]> Claimed(Office office, int count)
    {
        var cases = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var id = await office.NewCase(TestProcedures.Plain);
            var task = await office.OpenTask(id, "check");
            Assert.Null((await office.Handle(id, new TaskClaimed(office.Now, Staffed.Handler, task.Visit, task.Seq))).Refusal);
            cases.Add(id);
        }
        return [.. cases];
    }

    private static async Task<Reader> Supervisor(Office office) =>
        await office.Db(async db =>
            (await office.With<StaffDirectory, Staff>(async directory => await directory.Read(db, Ct))).ReaderOf(Staffed.Supervisor)
        );

    private static async Task<long> Start(Office office, Actor from, Actor to)
    {
        var by = await Supervisor(office);
        var started = await office.With<Handovers, Domain.OrRefusal<long>>(handovers =>
            handovers.Start(from.Person, to.Person, ToOne, by, Ct)
        );
        Assert.Null(started.Refusal);
        return started.Value;
    }

    private static async Task<string?> Refused(Office office, string from, string? to)
    {
        var by = await Supervisor(office);
        return (await office.With<Handovers, Domain.OrRefusal<long>>(handovers => handovers.Start(from, to, ToOne, by, Ct))).Refusal?.Code;
    }

    private static async Task<long> HandOver(Office office, Actor from, Actor to)
    {
        var id = await Start(office, from, to);
        await office.With<HandoverRun>(run => run.Run(id, Ct));
        return id;
    }

    private static async Task Undo(Office office, long id)
    {
        var by = await Supervisor(office);
        Assert.Null(await office.With<Handovers, Domain.Refusal?>(handovers => handovers.Undo(id, by, Ct)));
        await office.With<HandoverRun>(run => run.Run(id, Ct));
    }

    private static Task<List<HandoverAnswer>> Answers(Office office, long id) =>
        office.Db(db =>
            db.HandoverItems.Where(row => row.HandoverId == id && row.Area == "tasks").Select(row => row.Answer).ToListAsync(Ct)
        );

    private static Task<int> HeldBy(Office office, Actor person) =>
        office.Db(db => db.Tasks.CountAsync(task => task.Status == InboxTaskStatus.Open && task.ClaimedBy == person.Person, Ct));

    private static Task<List<string>> Drafters(Office office) => office.Db(db => db.TaskDrafts.Select(row => row.Person).ToListAsync(Ct));
}

public sealed class HandoverOnSqliteTests() : HandoverTests(Engine.Sqlite);

public sealed class HandoverOnPostgresTests() : HandoverTests(Engine.Postgres);
