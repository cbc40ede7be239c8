using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>Step types that only the tests have. Their inputs are of the kinds that the program's own have, under other names.</summary>
internal static class PlantedTypes
{
    public static readonly ImmutableArray<StepType> All = [new Hearing(), new Sorting()];

    public static StepType? Find(string name) => All.FirstOrDefault(type => type.Name == name) ?? StepTypes.Find(name);
}

internal sealed class Hearing : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "Office.Hearing",
            StepShelf.Handling,
            new("听证会", "Hearing"),
            new("种在测试里的环节。", "Planted in the tests."),
            [
                new("bench", new("主审", "Presided by"), InputEditor.Who, Required: true),
                new("clerk", new("书记员", "Recorded by"), InputEditor.Who),
                new("benches", new("陪审单位", "Benches"), InputEditor.Units) { OnCard = new("{value}陪审", "{value} beside") },
                new("gown", new("陪审岗位", "Post"), InputEditor.Role),
                new("apart", new("须回避的环节", "Kept apart from"), InputEditor.Steps),
                new("till", new("开庭时限", "Heard within"), InputEditor.Deadline),
                new("rhythm", new("间隔", "Sitting every"), InputEditor.TimeLimit) { OnCard = new("每 {value}一次", "every {value}") },
                new("stairs", new("提醒", "Reminders"), InputEditor.Ladder),
                new("verdicts", new("结论", "Verdicts"), InputEditor.Outcomes),
                new("sheet", new("笔录", "Record"), InputEditor.FormFields),
                new("summons", new("传唤", "Summoned"), InputEditor.Recipients),
                new("test", new("何时公开", "Public when"), InputEditor.Rule),
                new("stamps", new("盖章", "Stamped"), InputEditor.Assignments),
            ],
            [new("adjourned", new("休庭", "Adjourned"))],
            PortsFrom: "verdicts",
            Waits: true
        );

    public override Step Read(ActivitySource source) =>
        new Sitting(
            source.Id,
            source.Name,
            new Parts(
                source.Outcomes("verdicts"),
                source.Deadline("till", "stairs"),
                [source.Who("bench"), source.Who("clerk")],
                source.Read<AssignToUnits.UnitsShape>("benches")!,
                [.. source.Read<string[]>("apart") ?? []],
                source.Form("sheet"),
                source.Rule("test", source.Value("test")),
                [.. source.Read<SetField.Assignment[]>("stamps") ?? []]
            )
        );

    private sealed record Parts(
        ImmutableArray<TaskOutcome> Verdicts,
        StepDeadline? Till,
        ImmutableArray<Who> People,
        AssignToUnits.UnitsShape Benches,
        ImmutableArray<string> Apart,
        Form Sheet,
        Condition Test,
        ImmutableArray<SetField.Assignment> Stamps
    );

    private sealed class Sitting(string id, string name, Parts parts) : Step(id, name)
    {
        public override ImmutableArray<string> Ports =>
            [.. parts.Verdicts.Select(verdict => verdict.Name), "adjourned", .. new[] { parts.Till?.OverdueOutcome }.OfType<string>()];

        public override bool Waits => true;

        public override Saying PortLabel(string port) => TaskInputs.LabelOf(port, parts.Verdicts, parts.Till) ?? Saying.Verbatim(port);

        public override IEnumerable<string> FieldsRead =>
            [
                .. parts.People.SelectMany(who => who.FieldsRead),
                .. parts.Benches.AllFields,
                .. TaskInputs.FieldsRead(parts.Till),
                .. parts.Test.Fields,
                .. parts.Stamps.Select(stamp => stamp.FromField).OfType<string>(),
            ];

        public override IEnumerable<string> FieldsWritten =>
            [
                .. parts.Verdicts.SelectMany(verdict => verdict.Sets.Keys),
                .. parts.Sheet.Fields.Select(entry => entry.Name),
                .. parts.Stamps.Select(stamp => stamp.Field).OfType<string>(),
            ];

        public override IEnumerable<string> StepsNamed => parts.People.SelectMany(who => who.StepsNamed).Concat(parts.Apart);

        internal override void Enter(Moving move, Visit visit) => move.Leave(visit, "adjourned");
    }
}

internal sealed class Sorting : StepType
{
    public override StepDescriptor Descriptor { get; } =
        new(
            "Office.Sorting",
            StepShelf.Branching,
            new("归类", "Sorting"),
            new("种在测试里的环节。", "Planted in the tests."),
            [new("drawers", new("抽屉", "Drawers"), InputEditor.Cases)],
            [new("floor", new("都不是", "None"))],
            PortsFrom: "drawers"
        );

    public override Step Read(ActivitySource source) =>
        new Sorted(
            source.Id,
            source.Name,
            [.. (source.Read<Drawer[]>("drawers") ?? []).Select(drawer => (drawer.Label, source.Rule("drawers", drawer.Condition)))]
        );

    private sealed record Drawer(string Label, JsonNode Condition);

    private sealed class Sorted(string id, string name, ImmutableArray<(string Label, Condition Rule)> drawers) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [.. drawers.Select(drawer => drawer.Label), "floor"];

        public override IEnumerable<string> FieldsRead => drawers.SelectMany(drawer => drawer.Rule.Fields);

        internal override void Enter(Moving move, Visit visit) => move.Leave(visit, "floor");
    }
}
