using System.Collections.Immutable;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Workflows.Tests.Rehearsal;

public sealed class WayToStepTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 28, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Somebody of every role in a unit above and one below, so that each task finds a hand.</summary>
    private static readonly Organisation People = new(
        1,
        [new OrganisationUnit("office", null), new OrganisationUnit("below", "office")],
        [
            .. Roles.Shipped.SelectMany(role =>
                new[] { new Member($"{role.Code}1", "office", [role.Code]), new Member($"{role.Code}2", "below", [role.Code]) }
            ),
        ]
    );

    private static readonly RehearsalOffice Office = new(_ => new OfficeAt(TestCalendar.Office, People));

    public static TheoryData<string> Shipped => [.. ShippedProcedures.All.Select(document => document.DefinitionId)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_step_of_a_shipped_procedure_is_come_to_and_the_walk_of_its_moves_comes_there(string definitionId)
    {
        var procedure = ProcedureReader.Read(ShippedProcedures.Find(definitionId)!.Document).Procedure!;

        foreach (var step in procedure.Steps)
        {
            var way = WayToStep.Of(procedure, [], Office, Registered, step.Id);

            Assert.True(way.Refusal is null, $"{step.Name}: {way.Refusal?.Code}");
            Assert.True(Comes(procedure, Registered with { Moves = way.Value }, step.Id), step.Name);
        }
    }

    [Fact]
    public void A_step_that_no_line_leads_to_is_not_come_to_and_that_is_said()
    {
        var loose = Flow.Named("loose").Start().Task("a", "Done").Task("b", "Done").Finish().Lines("start -> a", "a -> end", "b -> end");
        var procedure = ProcedureReader.Read(loose.Document).Procedure!;

        Assert.Equal("rehearsal-no-way", WayToStep.Of(procedure, [], Office, Registered, "b").Refusal?.Code);
    }

    [Fact]
    public void A_way_leads_on_from_where_the_walk_stands()
    {
        var procedure = Flow.Named("three")
            .Start()
            .Task("a", "Done", "Back")
            .Task("b", "Done", "Back")
            .Task("c", "Done")
            .Finish()
            .Lines("start -> a", "a -> b", "b -> c", "c -> end", "a.Back -> a", "b.Back -> a")
            .Procedure;
        var back = new WalkMove(WalkMoveKind.Act) { Step = "a", Outcome = "Back" };

        var way = WayToStep.Of(procedure, [], Office, Registered with { Moves = [back] }, "c").Value;

        Assert.Equal(back, way[0]);
        Assert.Equal(["a Back", "a Done", "b Done"], way.Select(move => $"{move.Step} {move.Outcome}"));
    }

    private static WalkScript Registered => new(Start, null, null, []);

    private static bool Comes(Procedure procedure, WalkScript script, string step) =>
        Walk.Of(procedure, [], Office, script)
            .SelectMany(state => state.Happenings.OfType<Happened>())
            .SelectMany(happened => happened.Moved.Effects.OfType<StepEntered>())
            .Any(entered => entered.Step == step);
}
