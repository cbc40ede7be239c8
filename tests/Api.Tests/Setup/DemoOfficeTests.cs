using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Setup;

/// <summary>The demo office, started at any hour of any day, is an office at work.</summary>
public sealed class DemoOfficeTests(DemoStarts starts) : IClassFixture<DemoStarts>
{
    // Local times in the office.
    public static readonly TheoryData<string> Starts =
    [
        "2026-11-23 08:00", // a Monday before office hours
        "2026-11-25 10:30", // in the middle of a week
        "2026-11-27 19:40", // a Friday evening
        "2026-11-28 11:00", // a Saturday
        "2026-10-04 15:00", // in the National Day holiday
        "2026-11-26 02:00", // at night
    ];

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task It_is_what_its_events_make_of_it_and_nothing_lies_in_the_future(string start)
    {
        var demo = await starts.At(start);

        var report = await demo.Verify();
        Assert.Empty(report.Differences);
        Assert.InRange(report.Cases, 40, 60);
        Assert.All(await demo.Moments(), moment => Assert.True(moment <= demo.Now, $"{moment:O} lies after {start}"));
        Assert.Equal(0, await demo.Sweep());
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Its_inboxes_hold_work_of_every_urgency_and_its_open_cases_are_of_every_route_and_level(string start)
    {
        var demo = await starts.At(start);

        var groups = await demo.Groups();
        Assert.All(groups, group => Assert.True(group.Value > 0, $"Nothing is {group.Key} at {start}."));
        var open = await demo.Db(db => db.Cases.Where(row => row.Status == CaseStatus.Open).ToListAsync(DemoStart.Ct));
        Assert.Equal(Enum.GetValues<HandlingRoute>(), open.Select(row => row.Route).OfType<HandlingRoute>().Distinct().Order());
        Assert.Equal(Enum.GetValues<ResponseLevel>(), open.Select(row => row.Level).OfType<ResponseLevel>().Distinct().Order());
        Assert.Contains(await demo.Db(db => db.Cases.Where(row => row.Status == CaseStatus.Closed).ToListAsync(DemoStart.Ct)), row =>
            row.Result == "转送"
        );
        var marks = await demo.Db(db => db.Escalations.Select(row => row.Mark).Distinct().ToListAsync(DemoStart.Ct));
        Assert.Equal(Enum.GetValues<EscalationMark>().Except([EscalationMark.None]), marks.Order());
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Whoever_handles_cases_has_something_to_do_or_has_done_something(string start)
    {
        var demo = await starts.At(start);

        var administrators = new[] { Roles.ProcedureAdmin, Roles.SystemAdmin };
        var tasks = await demo.Db(db => db.Tasks.ToListAsync(DemoStart.Ct));
        Assert.All(DemoOffice.People.Where(person => !person.Roles.Any(administrators.Contains)), person =>
        {
            var addressees = TaskRow.AddresseesOf(Organisation.ActorOf(new Member(person.Code, person.Unit, person.Roles)));
            Assert.True(
                tasks.Any(task =>
                    task.ClosedBy == person.Code || (task.Status == InboxTaskStatus.Open && addressees.Contains(task.Addressee))
                ),
                $"{person.Name} has nothing."
            );
        });
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Nobody_works_at_night(string start)
    {
        var demo = await starts.At(start);

        var machine = Actor.System.Person;
        var acts = await demo.Db(db =>
            db.Events.Where(row => row.Turn > 1 && row.By != machine).Select(row => row.At).ToListAsync(DemoStart.Ct)
        );
        Assert.NotEmpty(acts);
        Assert.All(acts, at => Assert.InRange(at.ToOffset(DemoStart.Offset).Hour, 7, 20));
    }

    [Fact]
    public async Task The_same_moment_gives_the_same_history()
    {
        var first = await starts.At("2026-11-25 10:30");
        await using var second = await DemoStart.At("2026-11-25 10:30");

        Assert.Equal(await first.Events(), await second.Events());
    }

    [Fact]
    public async Task It_is_the_same_on_either_database()
    {
        var embedded = await starts.At("2026-11-25 10:30");
        await using var served = await DemoStart.At("2026-11-25 10:30", engine: Engine.Postgres);

        Assert.Empty((await served.Verify()).Differences);
        Assert.Equal(await embedded.Events(), await served.Events());
    }

    [Fact]
    public async Task What_was_told_before_the_start_went_out_as_a_few_mails_with_a_subject_each()
    {
        var demo = await starts.At("2026-11-25 10:30");

        var mails = await demo.Db(db => db.Mails.ToListAsync(DemoStart.Ct));
        Assert.InRange(mails.Count, 10, 60);
        Assert.All(mails, mail => Assert.Equal(MailStatus.Sent, mail.Status));
        Assert.All(mails, mail => Assert.Matches($"打开(待办|案件)：{DemoStart.PublicUrl}/(tasks|cases)/", mail.Body));
        Assert.Equal(mails.Count, Directory.GetFiles(demo.Mails, "*.eml").Length);
    }

    [Fact]
    public async Task Attachments_lie_with_their_cases_at_the_moment_of_the_act()
    {
        var demo = await starts.At("2026-11-25 10:30");

        var files = await demo.Db(db => db.Attachments.ToListAsync(DemoStart.Ct));
        Assert.Equal(
            ["application/pdf", "image/png", "text/plain"],
            files.Select(file => file.MediaType).Distinct().Order(StringComparer.Ordinal)
        );
        var done = await demo.Db(db => db.Events.ToListAsync(DemoStart.Ct));
        Assert.All(files, file =>
            Assert.Contains(done, row => row.CaseId == file.CaseId && row.At == file.At && row.By == file.UploadedBy)
        );
    }

    [Fact]
    public async Task Its_rule_table_has_no_flaw_and_a_test_for_each_row_and_a_procedure_suggests_by_it()
    {
        var demo = await starts.At("2026-11-25 10:30");

        var published = await demo.Db(db => db.RuleTables.SingleAsync(DemoStart.Ct));
        Assert.NotNull(published.PublishedAt);
        var table = RuleTableJson.Read(published.Content);
        var known = new RuleKnowledge(
            RuleField.Fixed.ToDictionary(field => field.Name),
            DemoOffice.Units.ToDictionary(unit => unit.Code, unit => unit.Name)
        );
        Assert.DoesNotContain(RuleChecks.Check(table, known), finding => finding.Weight != RuleFindingWeight.Info);
        Assert.All(TestRuns.Of(table, known.Fields), run => Assert.True(run.Passed, run.Test));
        Assert.Equal(table.Rows.Select(row => row.Id), table.Tests.Select(test => test.Row));

        var procedure = await demo.Db(db => db.Procedures.SingleAsync(row => row.DefinitionId == "quick-dispatch", DemoStart.Ct));
        var document = DefinitionDocument.Read(procedure.Definition).Value;
        Assert.Empty(ProcedureChecks.Check(document));
        Assert.Empty(TableChecks.Check(document, key => key == published.Table));
        Assert.Equal([published.Table], TableChecks.Named(document));
    }

    [Fact]
    public async Task Without_its_history_it_has_its_people_and_no_case()
    {
        await using var demo = await DemoStart.At("2026-11-25 10:30", history: false);

        Assert.Equal(DemoOffice.People.Length, await demo.Db(db => db.Users.CountAsync(DemoStart.Ct)));
        Assert.Equal(0, await demo.Db(db => db.Cases.CountAsync(DemoStart.Ct)));
    }
}
