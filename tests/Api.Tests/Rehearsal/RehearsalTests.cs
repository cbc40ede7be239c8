using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Api.Tests.Rehearsal;

public abstract class RehearsalTests(Engine engine)
{
    /// <summary>The day before the National Day holiday of 2026, 10:00 in the office.</summary>
    private static readonly DateTimeOffset BeforeNationalDay = new(2026, 9, 30, 2, 0, 0, TimeSpan.Zero);

    private static readonly WalkMove Next = new(WalkMoveKind.Next);

    [Fact]
    public async Task A_rehearsal_leaves_the_whole_database_as_it_was()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        await office.Complete(id, "check", Running.People.Handler);
        var before = await office.Db(db => DatabaseHash.Of(db, Office.Ct));

        var walked = (await Rehearse(office, Next, Next, Next, Next, Done("check"), Done("review"))).Value;

        Assert.All(walked.States, state => Assert.Null(state.Refused));
        Assert.Equal("end", walked.States[^1].Result);
        Assert.Equal(before, await office.Db(db => DatabaseHash.Of(db, Office.Ct)));
        await office.Tamper("""UPDATE cases SET "Title" = '别的标题'""");
        Assert.NotEqual(before, await office.Db(db => DatabaseHash.Of(db, Office.Ct))); // the hash sees what is there
    }

    [Fact]
    public async Task A_task_says_whom_it_is_for_and_why_it_is_due_on_that_day()
    {
        await using var office = await Office.Open(engine);

        var task = Assert.Single((await Rehearse(office)).Value.States[0].Tasks);

        Assert.Equal(["handler", "handler-2"], task.To.Select(person => person.Code));
        Assert.Equal(task.DueAt, task.Explanation?.Due);
        Assert.Equal(new DateOnly(2026, 10, 13), task.Explanation?.Days[^1].Date);
        Assert.Contains(task.Explanation!.Days, day => day.Counting == Counting.Off && day.Name is not null);
        Assert.Equal(["Done", "Back"], task.Outcomes.Select(outcome => outcome.Name));
    }

    [Fact]
    public async Task An_escalation_is_told_as_the_live_system_words_it()
    {
        await using var office = await Office.Open(engine);
        office.Clock.SetUtcNow(BeforeNationalDay);
        var id = await office.NewCase(TestProcedures.Plain);
        var states = (await Rehearse(office, [("title", FieldValue.Of(Office.Item().Title))], Next, Next, Next, Next)).Value.States;
        var told = Assert.Single(states[^1].Log, line => line.Kind == RehearsalLineKind.Told).Told!;

        var up = Assert.Single(states[^1].Log, line => line.Kind == RehearsalLineKind.Escalated);
        Assert.Equal("工作日", up.Day?.Chinese());
        Assert.Equal(states[^1].Now, up.Explanation?.Due);
        Assert.Contains("第 1 个工作日", up.Because!.Chinese(), StringComparison.Ordinal);
        office.Clock.SetUtcNow(states[^1].Now);
        await office.Sweep();
        var live = (await office.Notices()).Where(notice => notice.Cause == "urge").ToArray();

        Assert.Equal(Codes(live, copy: false), told.To.Select(person => person.Code).Order());
        Assert.Equal(["leader"], told.Copy.Select(person => person.Code));
        Assert.Equal(["leader"], Codes(live, copy: true));
        Assert.True(told.ByMail);
        Assert.Equal(live[0].Subject, told.Subject);
        var number = (await office.Case(id)).Number;
        Assert.Equal(live[0].Body.Chinese(), told.Body.Chinese().Replace("YQ-20260930-0000", number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_the_item_is_about_neither_does_the_task_nor_hears_of_it()
    {
        await using var office = await Office.Open(engine);

        var state = (await Rehearse(office, [("subjects", FieldValue.Of(["handler"]))], Next)).Value.States;

        Assert.Equal(["handler-2"], state[0].Tasks[0].To.Select(person => person.Code));
        Assert.Equal(
            ["handler-2"],
            state[1].Log.Where(line => line.Told is not null).SelectMany(line => line.Told!.To).Select(one => one.Code)
        );
    }

    [Fact]
    public async Task A_step_that_nobody_can_do_is_told_as_standing_still()
    {
        await using var office = await Office.Open(engine);

        var states = (await Rehearse(office, [("subjects", FieldValue.Of(["lighting"]))], Done("check"))).Value.States;

        Assert.Equal("check", Assert.Single(states[0].Stuck).Step);
        Assert.Equal("rehearsal-nobody", states[1].Refused?.Code);
    }

    [Fact]
    public async Task A_draft_that_names_nobody_for_a_step_is_told_as_standing_still_there()
    {
        await using var office = await Office.Open(engine);
        var script = new WalkScript(BeforeNationalDay, null, new Dictionary<string, FieldValue>(StringComparer.Ordinal), [Next]);

        var states = (
            await office.With<Rehearsals, OrRefusal<Rehearsed>>(rehearsals => rehearsals.Of(Drafts.WithoutHandler(), script, Office.Ct))
        )
            .Value
            .States;

        Assert.Equal("check", Assert.Single(states[0].Stuck).Step);
    }

    [Fact]
    public async Task A_refused_move_names_the_fields_that_are_wrong()
    {
        await using var office = await Office.Open(engine);
        var move = Done("check") with { Fields = new Dictionary<string, FieldValue> { ["units"] = FieldValue.Of(["nowhere"]) } };

        var refused = (await Rehearse(office, move)).Value.States[^1].Refused;

        Assert.Equal("units", Assert.Single(refused!.Fields).Field);
    }

    [Fact]
    public async Task A_start_that_no_case_could_have_is_refused()
    {
        await using var office = await Office.Open(engine);

        var refusal = (await Rehearse(office, [("discoveredAt", FieldValue.Of(BeforeNationalDay.AddDays(1)))])).Refusal;

        Assert.Equal("discoveredAt", Assert.Single(refusal!.Fields).Field);
    }

    private static string[] Codes(IEnumerable<NoticeRow> notices, bool copy) =>
        [.. notices.Where(notice => notice.Copy == copy).Select(notice => notice.Person).Order()];

    [Fact]
    public async Task A_rung_that_counts_on_a_head_whom_the_unit_does_not_have_says_who_is_left_out()
    {
        await using var office = await Office.Open(engine);
        var draft = TestProcedures.All[0].Replace("\"role\": \"handler\"", "\"role\": \"supervisor\"", StringComparison.Ordinal);

        var states = (await Rehearse(office, draft, [], Next, Next, Next, Next)).Value.States;

        var due = states.SelectMany(state => state.Log).First(line => line is { Told.Mark: EscalationMark.Overdue }).Told!;
        Assert.Equal(["supervisor"], due.To.Select(person => person.Code));
        Assert.Equal("office没有负责人，这一级不会告诉那里的任何人", Assert.Single(due.Missing).Chinese());
    }

    [Fact]
    public async Task No_line_says_a_way_by_its_name_in_the_definition()
    {
        await using var office = await Office.Open(engine);

        foreach (var draft in TestProcedures.All)
        {
            var walked = (await Rehearse(office, draft, [], Next, Next)).Value;
            Assert.All(walked.States.SelectMany(state => state.Log), line =>
                Assert.DoesNotContain("Done", line.Text.Chinese(), StringComparison.Ordinal)
            );
        }
    }

    private static WalkMove Done(string step) => new(WalkMoveKind.Act) { Step = step, Outcome = "Done" };

    private static Task<OrRefusal<Rehearsed>> Rehearse(Office office, params WalkMove[] moves) => Rehearse(office, [], moves);

    private static Task<OrRefusal<Rehearsed>> Rehearse(Office office, (string Field, FieldValue Value)[] fields, params WalkMove[] moves) =>
        Rehearse(office, TestProcedures.All[0], fields, moves);

    private static Task<OrRefusal<Rehearsed>> Rehearse(
        Office office,
        string definition,
        (string Field, FieldValue Value)[] fields,
        params WalkMove[] moves
    )
    {
        var draft = DefinitionDocument.Read(definition).Value;
        var given = fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
        var script = new WalkScript(BeforeNationalDay, null, given, [.. moves]);
        return office.With<Rehearsals, OrRefusal<Rehearsed>>(rehearsals => rehearsals.Of(draft, script, Office.Ct));
    }
}

public sealed class RehearsalOnSqliteTests() : RehearsalTests(Engine.Sqlite);

public sealed class RehearsalOnPostgresTests() : RehearsalTests(Engine.Postgres);
