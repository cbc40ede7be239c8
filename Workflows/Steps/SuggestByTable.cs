using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 研判建议. A task whose form comes filled in with what a rule table suggests: level, route, responsible unit, when to be handled by. A person
/// decides; whoever decides otherwise says why. What was suggested, by which row of which version, is kept with the visit and with the act.
/// </summary>
public sealed class SuggestByTable : StepType
{
    private const string Table = "table";

    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.SuggestByTable",
            StepShelf.Handling,
            new("研判建议", "Suggested assessment"),
            new(
                "按研判规则表填好级别、路线、责任单位和期限，由人核对决定。",
                "Level, route, unit and limit come filled in from a rule table; a person decides."
            ),
            [
                TaskInputs.Who,
                new(Table, new("研判规则表", "Rule table"), InputEditor.Table, Required: true)
                {
                    Demands = new InputDemands { Missing = "findings.table.missing" },
                },
                .. TaskInputs.Work,
                .. TaskInputs.Rare,
            ],
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var table = source.Text(Table);
        if (table is null)
            source.Error("findings.table.missing");
        var who = source.Who("who");
        var face = TaskInputs.Face(source, who.FixedRole);
        var signers = new Signers(
            face with
            {
                Form = SuggestedFields.In(face.Form),
            },
            who,
            Answers.FromAll,
            source.Deadline("deadline", "ladder")
        );
        return new Suggesting(source.Id, source.Name, signers, who, table ?? "");
    }

    /// <param name="table">Key of the rule table.</param>
    internal sealed class Suggesting(string id, string name, Signers signers, Who who, string table) : SignedStep(id, name, signers, who)
    {
        public string RuleTable => table;

        internal override void Enter(Moving move, Visit visit) => base.Enter(move, Told(move, visit));

        // What a correction changed may be what the table goes by.
        internal override void Readdress(Moving move, Visit visit, Facts before) =>
            base.Readdress(move, move.Keep(Told(move, visit)), before);

        internal override ImmutableArray<FieldProblem> Problems(Visit visit, TaskCompleted done, TaskOutcome outcome) =>
            outcome.Unconditional
            || visit.Suggested is not { } suggested
            || done.Fields.GetValueOrDefault(CaseFields.OtherwiseBecause) is { IsEmpty: false }
            || !SuggestedFields.Differs(suggested, done.Fields)
                ? []
                : [new FieldProblem(CaseFields.OtherwiseBecause, Saying.Of("acts.otherwise-because"))];

        private Visit Told(Moving move, Visit visit) => visit with { Suggested = Suggested(move) };

        private Suggestion? Suggested(Moving move)
        {
            if (move.Rules.Suggest(table, move.Facts) is not { } suggested)
                return null;
            var isBarred = suggested.Unit is { } unit && move.Recusal.InPlaceOf(Assignee.OfUnit(unit)) is null;
            return suggested with
            {
                Unit = isBarred ? null : suggested.Unit,
                Due = suggested.Limit is { } limit ? move.Calendar.Due(move.At, limit) : null,
            };
        }
    }
}

/// <summary>The rule tables that a procedure speaks of.</summary>
public static class TablesNamed
{
    /// <summary>Key of the table by which a step suggests; null for every other step, and where none was chosen.</summary>
    public static string? By(Step step) => step is SuggestByTable.Suggesting { RuleTable: { Length: > 0 } table } ? table : null;
}
