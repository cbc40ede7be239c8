using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

public sealed class SuggestByTableTests
{
    private static readonly RuleCell Weibo = new(CaseFields.Source, [new CellTest(CellComparison.OneOf, ["微博"])]);

    private static readonly RuleTable Table = new(
        [CaseFields.Source],
        [
            new RuleRow("site", [Weibo], "2", "assign", "housing", new TimeLimit(5, Clock.WorkingDays)) { Unread = [] },
            new RuleRow("rest", [], "3") { Unread = [] },
        ],
        []
    );

    private static readonly (string, FieldValue) FromWeibo = (CaseFields.Source, FieldValue.Of("微博"));

    private static RuleBook Book(int version, RuleTable table) => new(version, [new PublishedTable("levels", version, "分级表", table)]);

    private static Flow Flow(string table = "levels") =>
        Workflows
            .Tests.Flow.Named("suggesting")
            .Start()
            .Add("CaseFlow.SuggestByTable", "assess", new { who = new { role = "handler" }, table })
            .Task("check", "Done", "Return")
            .Finish()
            .Lines("start -> assess", "assess -> check", "check -> end", "check.Return -> assess");

    private static LiveCase Started(RuleBook book, Organisation? people = null, params (string, FieldValue)[] fields)
    {
        var started = new LiveCase(Flow().Procedure, people) { Rules = book };
        Assert.IsType<Moved>(started.Happens(new RunStarted(started.Now, Actor.System, Fields(fields))));
        return started;
    }

    [Fact]
    public void The_task_keeps_what_the_table_in_force_suggests_and_by_which_row()
    {
        var suggested = Started(Book(3, Table), null, FromWeibo).At("assess").Suggested!;
        Assert.Equal(("levels", 3, "site", 1), (suggested.Table, suggested.Version, suggested.Row, suggested.Place));
        Assert.Equal(TestCalendar.Office.Due(TestCalendar.Morning, new TimeLimit(5, Clock.WorkingDays)), suggested.Due);
    }

    [Fact]
    public void Its_form_asks_for_what_is_suggested()
    {
        var asked = Flow().Procedure.StepOf("assess").Face("work")!.Form.Fields.Select(field => field.Name);
        Assert.Equal(["level", "route", "responsibleUnit", "handleBy", "otherwiseBecause"], asked);
    }

    [Fact]
    public void Who_decides_as_suggested_needs_no_reason()
    {
        var live = Started(Book(3, Table), null, FromWeibo);
        live.Done("assess", fields: [.. Decided(live)]);
        Assert.Equal("2", live.Facts.Text(CaseFields.Level));
        Assert.Equal("housing", live.Facts.Text(CaseFields.ResponsibleUnit));
    }

    [Fact]
    public void Who_decides_otherwise_says_why()
    {
        var live = Started(Book(3, Table), null, FromWeibo);
        var otherwise = Decided(live).SetItem(0, (CaseFields.Level, FieldValue.Of("1")));
        var refused = Assert.IsType<Refused>(live.Complete("assess", fields: [.. otherwise]));
        Assert.Equal(CaseFields.OtherwiseBecause, Assert.Single(refused.Why.Fields).Field);
        live.Done("assess", fields: [.. otherwise, (CaseFields.OtherwiseBecause, FieldValue.Of("涉及未成年人"))]);
        Assert.Equal("1", live.Facts.Text(CaseFields.Level));
    }

    [Fact]
    public void A_case_that_no_row_takes_is_decided_freely()
    {
        var live = Started(Book(1, Table with { Rows = [Table.Rows[0]] }));
        Assert.Null(live.At("assess").Suggested!.Row);
        live.Done("assess", fields: (CaseFields.Level, FieldValue.Of("1")));
    }

    [Fact]
    public void Where_the_office_has_no_such_table_a_person_still_decides()
    {
        var live = Started(RuleBook.None);
        Assert.Null(live.At("assess").Suggested);
        live.Done("assess", fields: (CaseFields.Level, FieldValue.Of("1")));
    }

    [Fact]
    public void A_correction_is_suggested_for_anew()
    {
        var live = Started(Book(3, Table));
        Assert.Equal("rest", live.At("assess").Suggested!.Row);
        Assert.IsType<Moved>(live.Correct(FromWeibo));
        Assert.Equal("site", live.At("assess").Suggested!.Row);
        Assert.Single(live.At("assess").Tasks);
    }

    [Fact]
    public void A_unit_that_the_case_is_about_is_not_suggested()
    {
        var people = new Organisation(1, [new OrganisationUnit("housing", null)], [new Member("wang", "housing", ["handler"])]);
        var live = Started(Book(3, Table), people, FromWeibo, (CaseFields.Subjects, FieldValue.Of(["housing"])));
        Assert.Null(live.At("assess").Suggested!.Unit);
        Assert.Equal("2", live.At("assess").Suggested!.Level);
    }

    [Fact]
    public void A_table_that_was_published_meanwhile_changes_nothing_of_what_was_suggested()
    {
        var live = Started(Book(3, Table), null, FromWeibo);
        live.Rules = Book(4, Table with { Rows = [Table.Rows[1]] });
        Assert.Equal(3, live.At("assess").Suggested!.Version);
        live.Done("assess", fields: [.. Decided(live)]);
        live.Done("check", "Return");
        Assert.Equal(4, live.At("assess").Suggested!.Version);
    }

    [Fact]
    public void A_replay_by_the_editions_that_events_were_decided_by_is_suggested_the_same()
    {
        var (live, office) = (Started(Book(3, Table), null, FromWeibo), TestCalendar.Flat);
        live.Done("assess", fields: [.. Decided(live)]);
        live.Rules = Book(4, Table with { Rows = [Table.Rows[1]] });
        live.Done("check", "Return");
        var entries = live.Moving.Select(
            (happened, turn) => new Replay.Entry(happened, office with { Rules = turn < 2 ? Book(3, Table) : live.Rules })
        );
        var replayed = Replay.Of(live.Procedure, Facts.None, entries);
        Assert.True(replayed.IsStoredAs(EngineJson.Write(live.Run)));
        var otherwise = Replay.Of(live.Procedure, Facts.None, live.Moving.Select(happened => new Replay.Entry(happened, office)));
        Assert.False(otherwise.IsStoredAs(EngineJson.Write(live.Run)));
    }

    [Fact]
    public void What_was_suggested_is_stored_with_the_run_and_with_the_act()
    {
        var live = Started(Book(3, Table), null, FromWeibo);
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run))));
        var visit = live.At("assess");
        var done = new TaskCompleted(live.Now, Handler, visit.Number, 1, "Done", Nothing) { Suggested = visit.Suggested };
        var read = Assert.IsType<TaskCompleted>(EngineJson.ReadEvent(EngineJson.Write(done)));
        Assert.Equal(visit.Suggested, read.Suggested);
    }

    [Fact]
    public void A_rehearsal_finds_its_way_through_it_by_taking_over_what_is_suggested()
    {
        var way = WayThrough(Book(1, Table));
        Assert.Equal(("2", "housing"), (way.Fields!["level"].ToString(), way.Fields["responsibleUnit"].ToString()));
        Assert.False(way.Fields.ContainsKey(CaseFields.OtherwiseBecause));
    }

    [Fact]
    public void A_rehearsal_that_knows_another_level_than_is_suggested_gives_a_reason()
    {
        var way = WayThrough(Book(1, Table), (CaseFields.Level, FieldValue.Of("1")));
        Assert.Equal("1", way.Fields!["level"].ToString());
        Assert.True(way.Fields.ContainsKey(CaseFields.OtherwiseBecause));
    }

    private static WalkMove WayThrough(RuleBook book, params (string, FieldValue)[] known)
    {
        var people = new Organisation(1, [new OrganisationUnit("housing", null)], [new Member("wang", "housing", ["handler"])]);
        var office = new RehearsalOffice(_ => new OfficeAt(TestCalendar.Office, people) { Rules = book });
        var script = new WalkScript(TestCalendar.Morning, null, Fields([FromWeibo, .. known]), []);
        return Assert.Single(WayToStep.Of(Flow().Procedure, [], office, script, "check").Value);
    }

    private static ImmutableArray<(string, FieldValue)> Decided(LiveCase live)
    {
        var suggested = live.At("assess").Suggested!;
        return
        [
            (CaseFields.Level, FieldValue.Of(suggested.Level!)),
            (CaseFields.Route, FieldValue.Of(suggested.Route!)),
            (CaseFields.ResponsibleUnit, FieldValue.Of(suggested.Unit!)),
            (CaseFields.HandleBy, FieldValue.Of(suggested.Due!.Value)),
        ];
    }
}
