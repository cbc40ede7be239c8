using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Api.Tests.Rehearsal;

public abstract class ReplayTests(Engine engine)
{
    [Fact]
    public async Task Through_the_version_that_they_ran_on_all_cases_are_the_same()
    {
        await using var office = await Office.Open(engine);
        await Closed(office, "Done", "Back");

        var report = (await Replay(office, Drafts.AsItIs)).Value;

        Assert.Equal((2, 2, 0, 0), (report.Cases, report.Same.Cases, report.Changed.Cases, report.Incomparable.Cases));
        Assert.Empty(report.Sums);
        Assert.All(report.Lines, line => Assert.True(line is { Verdict: ReplayVerdict.Same, What.IsEmpty: true }));
    }

    [Fact]
    public async Task A_step_more_is_told_as_sums_with_the_cases_behind_each_number()
    {
        await using var office = await Office.Open(engine);
        var numbers = await Closed(office, "Done", "Done", "Back");

        var report = (await Replay(office, Drafts.WithLegal())).Value;

        Assert.Equal((3, 1, 2, 0), (report.Cases, report.Same.Cases, report.Changed.Cases, report.Incomparable.Cases));
        var more = Assert.Single(report.Sums, sum => sum is { By: ReplaySumBy.Step, Change: CaseChangeKind.StepMore });
        Assert.Equal((Drafts.Legal, 2), (more.Key, more.Cases.Cases));
        Assert.Equal(numbers[..2], more.Cases.Numbers);
        Assert.Equal("2 件：多经过“法制审核”", more.Text.Chinese());
        Assert.Single(report.Sums, sum => sum is { By: ReplaySumBy.Kind, Change: CaseChangeKind.ClosedLater, Cases.Cases: 2 });
        Assert.Single(report.Sums, sum => sum is { By: ReplaySumBy.Unit, Key: "roads", Cases.Cases: 2 });
        var assumed = Assert.Single(report.Assumed);
        Assert.Equal((Drafts.Legal, "Passed", 2), (assumed.Step, assumed.Outcome, assumed.Cases));
        Assert.Equal("时限的一半", assumed.Duration.Chinese());
    }

    [Fact]
    public async Task A_longer_time_that_is_assumed_makes_it_overdue_and_sends_the_leader_mails()
    {
        await using var office = await Office.Open(engine);
        await Closed(office, "Done", "Done");
        var assumptions = ReplayAssumptions.Usual with { Duration = new(5, Domain.Deadlines.Clock.WorkingDays) };

        var report = (await Replay(office, Drafts.WithLegal(), assumptions: assumptions)).Value;

        Assert.Single(report.Sums, sum => sum is { By: ReplaySumBy.Deadline, Change: CaseChangeKind.OverdueNew, Key: Drafts.Legal });
        var mails = Assert.Single(report.Sums, sum => sum is { By: ReplaySumBy.Mail, Key: "leader" });
        Assert.Equal("2 件：leader多收 2 封邮件", mails.Text.Chinese());
    }

    [Fact]
    public async Task A_replay_leaves_the_whole_database_as_it_was()
    {
        await using var office = await Office.Open(engine);
        await Closed(office, "Done", "Back");
        await office.NewCase(TestProcedures.Plain);
        var before = await office.Db(db => DatabaseHash.Of(db, Office.Ct));

        Assert.NotEmpty((await Replay(office, Drafts.WithLegal())).Value.Sums);

        Assert.Equal(before, await office.Db(db => DatabaseHash.Of(db, Office.Ct)));
    }

    [Theory]
    [InlineData("""UPDATE tasks SET "ClosedBy" = 'handler-2' WHERE "CaseId" = 1 AND "Step" = 'check'""", "待办")]
    [InlineData("""UPDATE runs SET "State" = replace("State", '"lastVisit":', '"lastVisit":1') WHERE "CaseId" = 1""", "办到哪一步")]
    [InlineData("""UPDATE cases SET "Title" = '别的标题' WHERE "Id" = 1""", "案件字段")]
    public async Task A_case_that_differs_from_its_own_record_is_incomparable_and_neither_the_same_nor_changed(
        string statement,
        string what
    )
    {
        await using var office = await Office.Open(engine);
        var numbers = await Closed(office, "Done", "Done");
        await office.Tamper(statement);

        var report = (await Replay(office, Drafts.WithLegal())).Value;

        Assert.Equal((0, 1, 1), (report.Same.Cases, report.Changed.Cases, report.Incomparable.Cases));
        var reason = Assert.Single(report.Reasons);
        Assert.Equal([numbers[0]], reason.Cases.Numbers);
        Assert.Contains(what, reason.Text.Chinese(), StringComparison.Ordinal);
        Assert.Equal([numbers[1]], report.Changed.Numbers);
    }

    [Fact]
    public async Task Cases_that_were_corrected_or_stopped_or_chose_what_is_gone_are_incomparable_each_with_its_reason()
    {
        await using var office = await Office.Open(engine);
        var stopped = await office.NewCase(TestProcedures.Plain);
        await office.Handle(stopped, new RunStopped(office.Now, Running.People.Supervisor, "重复件"));
        var corrected = await office.NewCase(TestProcedures.Plain);
        await office.Handle(
            corrected,
            new FieldsChanged(office.Now, Running.People.Supervisor, FieldJson.NoFields.SetItem("title", FieldValue.Of("新标题")))
        );
        await office.Complete(corrected, "check", Running.People.Handler, "Back");
        await Closed(office, "Back");

        var report = (await Replay(office, Drafts.WithoutBack())).Value;

        Assert.Equal((3, 3), (report.Cases, report.Incomparable.Cases));
        Assert.Equal(
            ["replay-corrected", "replay-outcome-gone", "replay-stopped"],
            report.Reasons.Select(reason => reason.Code).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Only_cases_that_ended_in_the_period_are_replayed()
    {
        await using var office = await Office.Open(engine);
        await Closed(office, "Done");
        await office.NewCase(TestProcedures.Plain);
        await Closed(office, "Done");
        var last = office.Now;

        Assert.Equal(2, (await Replay(office, Drafts.AsItIs)).Value.Cases);
        Assert.Equal(1, (await Replay(office, Drafts.AsItIs, to: last)).Value.Cases);
        Assert.Equal("replay-period", (await Replay(office, Drafts.AsItIs, to: Office.Monday)).Refusal?.Code);
    }

    [Fact]
    public async Task Whoever_draws_without_reading_cases_is_told_number_unit_day_and_changes_and_opens_none()
    {
        await using var office = await Office.Open(engine);
        var numbers = await Closed(office, "Done", "Back");
        var admin = new Actor("admin", [Roles.ProcedureAdmin], ["office"]);

        var report = (await Replay(office, Drafts.WithLegal(), by: admin)).Value;

        Assert.Equal((1, numbers[0]), (report.Changed.Cases, Assert.Single(report.Changed.Numbers)));
        Assert.Equal(numbers[1], Assert.Single(report.Same.Numbers));
        Assert.Equal([ReplayVerdict.Changed, ReplayVerdict.Same], report.Lines.Select(line => line.Verdict));
        var line = report.Lines[0];
        Assert.Equal((numbers[0], null), (line.Number, line.CaseId));
        Assert.NotNull(line.ClosedAt);
        Assert.NotNull(line.Unit);
        Assert.Contains("多经过“法制审核”", line.What.Select(what => what.Chinese()));
        Assert.All((await Replay(office, Drafts.WithLegal())).Value.Lines, known => Assert.NotNull(known.CaseId));
    }

    [Fact]
    public async Task A_case_about_the_reader_does_not_exist_for_them()
    {
        await using var office = await Office.Open(engine);
        await Closed(office, "Done");
        var about = await office.NewCase(TestProcedures.Plain, Office.Item().With("subjects", FieldValue.Of(["supervisor"])));
        await office.Complete(about, "check", Running.People.Handler, "Back");

        Assert.Equal(1, (await Replay(office, Drafts.AsItIs)).Value.Cases);
        Assert.Equal(2, (await Replay(office, Drafts.AsItIs, by: Running.People.Leader)).Value.Cases);
    }

    /// <summary>Cases that are handled to their end, each a few hours after the other; a check that is sent back ends its case.</summary>
    private static async Task<string[]> Closed(Office office, params string[] outcomes)
    {
        var numbers = new List<string>();
        foreach (var outcome in outcomes)
        {
            var id = await office.NewCase(TestProcedures.Plain);
            await office.Handle(id, new Workflows.Acts.TaskClaimed(office.Now, Running.People.Handler, 2, 1));
            office.Clock.Advance(TimeSpan.FromHours(26));
            await office.Sweep();
            await office.Complete(id, "check", Running.People.Handler, outcome, ("note", FieldValue.Of("属实")));
            office.Clock.Advance(TimeSpan.FromHours(2));
            if (outcome == "Done")
                await office.Complete(id, "review", Running.People.Head);
            numbers.Add((await office.Case(id)).Number);
        }
        await office.Verify();
        return [.. numbers];
    }

    private static Task<OrRefusal<ReplayReport>> Replay(
        Office office,
        DefinitionDocument draft,
        DateTimeOffset? to = null,
        ReplayAssumptions? assumptions = null,
        Actor? by = null
    ) =>
        office.With<IServiceProvider, OrRefusal<ReplayReport>>(async services =>
        {
            var db = Get<Infrastructure.Persistence.CaseFlowDb>(services);
            var staff = await Get<StaffDirectory>(services).Read(db, Office.Ct);
            var period = new ReplayPeriod(Office.Monday, to ?? office.Now.AddMinutes(1), assumptions ?? ReplayAssumptions.Usual);
            return await Get<Replays>(services).Of(draft, period, staff.People.ReaderOf(by ?? Running.People.Supervisor), Office.Ct);
        });

    private static T Get<T>(IServiceProvider services)
        where T : notnull => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(services);
}

public sealed class ReplayOnSqliteTests() : ReplayTests(Engine.Sqlite);

public sealed class ReplayOnPostgresTests() : ReplayTests(Engine.Postgres);
