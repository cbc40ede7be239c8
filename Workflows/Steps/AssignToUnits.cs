using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 交办. One task for each of several units: fixed ones, those of the case's category, or those chosen in an earlier task.
/// It is done when all, one, or k of them have answered; an outcome that breaks (异议) ends it at once.
/// </summary>
public sealed class AssignToUnits : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.AssignToUnits",
            StepShelf.Handling,
            new("分类交办", "Assign to units"),
            new(
                "给每个承办单位一件待办：固定单位、按类别，或前面环节选定的单位。",
                "One task for each unit: fixed, by category, or chosen before."
            ),
            [
                new("units", new("交给哪些单位", "Units"), InputEditor.Units, Required: true),
                new("role", new("单位内由谁办理", "Role within the unit"), InputEditor.Role),
                new("notBy", new("不得由办理过这些环节的人办理", "Not by those who did"), InputEditor.Steps),
                new("join", new("怎样算办完", "Done when"), InputEditor.Choice)
                {
                    Choices =
                    [
                        new("All", new("各单位都办结", "All have answered")),
                        new("Any", new("一个单位办结即可", "One has answered")) { Enough = 1 },
                        new("Count", new("几个单位办结即可", "A number have answered")),
                    ],
                    Demands = new InputDemands { Unknown = "findings.join.unknown" },
                },
                new("count", new("几个", "How many"), InputEditor.Number)
                {
                    Demands = new InputDemands
                    {
                        With = "join",
                        WithChoices = ["Count"],
                        Missing = "findings.join.no-count",
                    },
                },
                .. TaskInputs.Work.Select(input =>
                    input.Editor == InputEditor.Outcomes ? input with { Demands = new InputDemands { OneAnswer = true } } : input
                ),
                .. TaskInputs.Rare,
                .. DisputeRule.Inputs,
            ],
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    /// <param name="Field">Case field holding the units.</param>
    /// <param name="Fields">Several such fields, taken together: 主办 and 协办.</param>
    internal sealed record UnitsShape(
        string[]? Fixed,
        Dictionary<string, string[]?>? ByCategory,
        string[]? Otherwise,
        string? Field,
        string[]? Fields = null
    )
    {
        public IEnumerable<string?> Codes =>
            (Fixed ?? []).Concat((ByCategory ?? []).Values.SelectMany(units => units ?? [])).Concat(Otherwise ?? []);

        public ImmutableArray<string> AllFields { get; } =
        [.. new[] { Field }.Concat(Fields ?? []).OfType<string>().Where(field => !string.IsNullOrWhiteSpace(field))];
    }

    public override Step Read(ActivitySource source)
    {
        var units = source.Read<UnitsShape>("units") ?? new UnitsShape(null, null, null, null);
        if (units is { Fixed: null or [], ByCategory: null or { Count: 0 }, Otherwise: null or [], AllFields: [] })
            source.Error("findings.nobody.units");
        foreach (var code in units.Codes.Append(source.Text("role")))
            source.Bound(code, ActivitySource.LongestName);
        var face = TaskInputs.Face(source, source.Text("role"));
        if (face.Outcomes.Count(outcome => !outcome.Breaks) != 1)
            source.Error("findings.outcome.one-answer");
        var who = new Who(
            source.Text("role"),
            null,
            null,
            null,
            null,
            null,
            [.. (source.Read<string[]>("notBy") ?? []).Select(source.IdOf)]
        );
        var signers = new Signers(face, new Units(units, who.Role), Join(source), source.Deadline("deadline", "ladder"))
        {
            Remembers = false,
        };
        return new SignedStep(source.Id, source.Name, signers, who);
    }

    private static Answers Join(ActivitySource source)
    {
        switch (source.Text("join"))
        {
            case null or "All":
                return Answers.FromAll;
            case "Any":
                return Answers.FromOne;
            case "Count":
                var count = source.Whole("count");
                if (count is not > 0)
                    source.Error("findings.join.no-count");
                return new Answers(count ?? 1);
            case var mode:
                source.Error("findings.join.unknown", ("mode", mode));
                return Answers.FromAll;
        }
    }

    /// <summary>The units that the step names now, each with the role that does it there.</summary>
    private sealed class Units(UnitsShape units, string? role) : ISignatories
    {
        public IEnumerable<string> FieldsRead => units.AllFields;

        public IEnumerable<string> FieldsAddressing =>
            units.ByCategory is null ? units.AllFields : units.AllFields.Add(CaseFields.Category);

        public bool NamesUnits => true;

        public IEnumerable<string> FieldsOfUnits => units.AllFields;

        public Signatories Of(Facts facts, Run run, Organisation people)
        {
            var chosen = Chosen(facts);
            var recusal = CaseRecusal.Of(people, facts);
            var named = ImmutableArray.CreateBuilder<Assignee>(chosen.Length);
            var isRecused = false;
            foreach (var unit in chosen)
            {
                if (recusal.InPlaceOf(new Assignee(null, role, unit)) is not { } to)
                    isRecused = true;
                else if (!named.Contains(to))
                    named.Add(to);
            }
            return new Signatories(named.DrainToImmutable(), Problem(chosen, isRecused));
        }

        public Assignee? Further(string unit) => new Assignee(null, role, unit);

        private ImmutableArray<string> Chosen(Facts facts)
        {
            IEnumerable<string> chosen = units switch
            {
                { Fixed: { Length: > 0 } listed } => listed,
                { AllFields: [_, ..] fields } => fields.SelectMany(field => facts.List(field)),
                { ByCategory: { } map }
                    when facts.Text(CaseFields.Category) is { } category
                        && map.TryGetValue(category, out var mapped)
                        && mapped is { Length: > 0 } => mapped,
                _ => units.Otherwise ?? [],
            };
            return [.. chosen.Where(unit => !string.IsNullOrWhiteSpace(unit)).Distinct(StringComparer.Ordinal)];
        }

        private Saying? Problem(ImmutableArray<string> chosen, bool isRecused)
        {
            if (chosen.IsEmpty)
                return !units.AllFields.IsEmpty
                    ? Saying.Of("waits.units-empty", ("fields", string.Join("”“", units.AllFields)))
                    : Saying.Of("waits.category-without-unit");
            return isRecused ? Saying.Of("waits.unit-recused") : null;
        }
    }
}
