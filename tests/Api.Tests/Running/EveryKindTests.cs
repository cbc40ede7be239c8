using CaseFlow.Api.Features.Cases;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Tests.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Running;

/// <summary>
/// Every kind of event and of effect, put to what the product itself does with each. A kind that is added is put to it too.
/// </summary>
public sealed class EveryKindTests
{
    private static readonly Procedure Plain = ProcedureReader.Read(DefinitionDocument.Read(TestProcedures.All[0]).Value).Procedure!;

    private static readonly Staff Staff = new(
        new Organisation(
            1,
            [.. People.Units.Select(unit => new OrganisationUnit(unit, null))],
            [.. People.All.Select(one => new Member(one.Person, one.Units[0], one.Roles))]
        ),
        [.. People.All.Select(one => new StaffMember(one.Person, one.Person, one.Units[0], null, Languages.Chinese, one.Roles))],
        new Dictionary<string, string>(StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["lighting"] = "照明所" }
    );

    private sealed record PlantedEffect(int Visit) : Effect;

    private sealed record PlantedEvent(DateTimeOffset At, Actor By) : RunEvent(At, By)
    {
        public override ImmutableSortedDictionary<string, FieldValue> Entered() =>
            FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of("照明所"));
    }

    private sealed record PlantedAct(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

    public static TheoryData<Type> Events => [.. OneOfEach.KindsOf<RunEvent>()];

    public static TheoryData<Type> Effects => [.. OneOfEach.KindsOf<Effect>()];

    [Theory]
    [MemberData(nameof(Effects))]
    public void The_store_carries_out_every_kind_of_effect(Type kind) =>
        Assert.Null(Record.Exception(() => CarryOut(OneOfEach.Of<Effect>(kind))));

    [Theory]
    [MemberData(nameof(Effects))]
    public void It_is_known_whom_every_kind_of_effect_tells(Type kind) =>
        Assert.NotNull(Recipients.Told(OneOfEach.Of<Effect>(kind), Staff, Facts.None).ToArray());

    [Theory]
    [MemberData(nameof(Events))]
    public void The_timeline_knows_every_kind_of_event(Type kind)
    {
        var happened = OneOfEach.Of<RunEvent>(kind);

        var entry = Timeline().Of(happened, 1);

        Assert.Equal(happened is DeadlinePassed, entry is null);
        if (entry is not null)
            Assert.Equal((happened.At, "handler", true), (entry.At, entry.Who.Chinese(), entry.Text.Chinese().Length > 0));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Whoever_an_event_names_as_subject_is_kept_by_code(Type kind)
    {
        var happened = OneOfEach.Of<RunEvent>(kind);
        if (!happened.Entered().IsEmpty)
            happened = happened.With(FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of("照明所")));

        Assert.DoesNotContain("照明所", EngineJson.Write(SubjectCodes.In(happened, Staff)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void A_correction_is_told_against_what_any_event_wrote(Type kind)
    {
        var (happened, words) = (OneOfEach.Of<RunEvent>(kind), new CorrectionWords(Staff, Plain.Variables, Everything));
        words.Of(happened);

        var told = words.Of(new FieldsChanged(happened.At, People.Supervisor, FieldJson.NoFields.Add("category", FieldValue.Of("市容"))))!;

        Assert.Equal(Saying.Verbatim(happened.Entered().ContainsKey("category") ? "城管" : ""), Assert.Single(told.Changes).Was);
    }

    [Fact]
    public async Task Every_kind_of_event_that_is_recorded_replays_to_what_is_stored()
    {
        await using var office = await Office.Open(Engine.Sqlite);
        var recorded = 0;
        foreach (var claimed in new[] { false, true })
        {
            foreach (var kind in OneOfEach.KindsOf<RunEvent>())
            {
                var id = await office.NewCase(TestProcedures.Plain);
                var task = await office.OpenTask(id, "check");
                if (claimed)
                    await office.Handle(id, new TaskClaimed(office.Now, People.Handler, task.Visit, task.Seq));
                var before = (await office.Case(id)).Run.Turn;
                await office.Handle(
                    id,
                    await OrderOf(office, id, kind)
                        ?? OneOfEach.Of<RunEvent>(
                            kind,
                            ("visit", task.Visit),
                            ("kind", CaseFlow.Workflows.Proof.RepairKind.FromRecord),
                            ("from", People.Handler.Person),
                            ("to", People.SecondHandler.Person)
                        )
                );
                recorded += (await office.Case(id)).Run.Turn - before;
            }
        }

        // Some are refused here, for what they name is not there: notes, orders and acts that name people have tests that replay them.
        var kinds = OneOfEach.KindsOf<RunEvent>().Count(kind => !kind.IsSubclassOf(typeof(Noted)));
        Assert.True(recorded > kinds / 2, $"only {recorded} events were recorded");
        await office.Verify();
    }

    [Fact]
    public void A_kind_that_nobody_knows_is_no_silence_anywhere()
    {
        var (effect, happened, acted) = (
            new PlantedEffect(1),
            new PlantedEvent(Office.Monday, People.Handler),
            new PlantedAct(Office.Monday, People.Handler, 1, 1)
        );

        Assert.Throws<InvalidOperationException>(() => CarryOut(effect));
        Assert.Throws<InvalidOperationException>(() => Recipients.Told(effect, Staff, Facts.None).ToArray());
        Assert.Throws<InvalidOperationException>(() => Timeline().Of(happened, 1));
        Assert.Throws<InvalidOperationException>(() => Timeline().Of(acted, 1));
        Assert.Throws<InvalidOperationException>(() => SubjectCodes.In(happened, Staff));
        Assert.Throws<NotSupportedException>(() => EngineJson.Write(happened));
        Assert.Throws<NotSupportedException>(() => EngineJson.Write(acted));
        var office = new OfficeAt(new WorkCalendar(StateCouncilCalendar.Edition1), Organisation.None);
        foreach (var unknown in new RunEvent[] { happened, acted })
            Assert.Throws<InvalidOperationException>(() =>
                ProcedureEngine.Decide(Plain, Run.Of(Plain.DefinitionId, Plain.Version), Facts.None, office, unknown)
            );
    }

    // An order asks for a form that speaks of the case as it stands.
    private static async Task<RunEvent?> OrderOf(Office office, long id, Type kind)
    {
        if (CaseOrders.All.FirstOrDefault(order => order.Event == kind) is not { } order)
            return null;
        var row = await office.Case(id);
        return order.Handed(
            office.Now,
            People.Supervisor,
            OrderForm.Filled(order, Plain, EngineJson.ReadRun(row.Run.State), CaseFacts.Of(row), office.Now, "investigator")
        );
    }

    private static TimelineWords Timeline() =>
        new(
            Staff,
            (_ => Plain, Plain.Version, Plain.Variables),
            new Dictionary<(int, int), TaskRow> { [(1, 1)] = CheckTask() },
            new WorkCalendar(StateCouncilCalendar.Edition1),
            Everything,
            new NoteWords(
                Staff,
                Array.Empty<NoticeRow>().ToLookup(_ => 0),
                new HashSet<int>(),
                new Reader("wang", [], [], []),
                OneOfEach.Moment
            )
        );

    private static FieldSight Everything => new(Plain, new Reader("wang", [], [], []));

    private static void CarryOut(Effect effect)
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().Options); // nothing is saved: no file is opened
        var row = new CaseRow
        {
            Id = 1,
            Number = "YQ-20260302-0001",
            Title = "路灯不亮",
            Body = "",
            RegisteredBy = "handler",
            Run = new RunRow
            {
                CaseId = 1,
                DefinitionId = Plain.DefinitionId,
                Version = Plain.Version,
                State = "",
            },
        };
        row.Tasks.Add(CheckTask());
        new EffectsOnStore(
            db,
            new CaseInHand(row, Plain, Staff),
            new WorkCalendar(StateCouncilCalendar.Edition1),
            new DeadlinePassed(Office.Monday, 1, "")
        ).Apply(
            Run.Of(Plain.DefinitionId, Plain.Version),
            Facts.None,
            new Moved(Run.Of(Plain.DefinitionId, Plain.Version), Facts.None, [effect])
        );
    }

    private static TaskRow CheckTask() =>
        new()
        {
            CaseId = 1,
            Visit = 1,
            Seq = 1,
            Step = "check",
            StepName = "核查",
            Face = "work",
            Title = Saying.Verbatim("核查"),
            Addressee = "r:handler",
        };
}
