using System.Text.Json.Nodes;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>按条件分多路. Takes the first case whose rule holds, or “Default”.</summary>
public sealed class FlowSwitch : StepType
{
    private const string Default = "Default";

    public override StepDescriptor Descriptor { get; } =
        new(
            "Elsa.FlowSwitch",
            StepShelf.Branching,
            new("按条件分流", "Switch"),
            new("从上到下逐条判断，走第一条符合的；都不符合走“其他”。", "Takes the first case whose rule holds, otherwise “other”."),
            [new("cases", new("各路条件", "Cases"), InputEditor.Cases, Required: true)],
            [new(Default, new("其他", "Other"))],
            PortsFrom: "cases"
        );

    public override Step Read(ActivitySource source)
    {
        var cases = ImmutableArray.CreateBuilder<(string Label, Condition Rule)>();
        foreach (var entry in source.Value("cases") as JsonArray ?? [])
        {
            if (entry is not JsonObject written || ActivitySource.TextOf(written["label"]) is not { Length: > 0 } label)
                source.Error("findings.switch.unnamed");
            else if (label == Default || cases.Any(other => other.Label == label))
                source.Error("findings.switch.same-name", ("label", label));
            else
            {
                source.Bound(label, ActivitySource.LongestName);
                cases.Add((label, source.Rule(label, RuleOf(source, label, written))));
            }
        }
        if (cases.Count == 0)
            source.Error("findings.switch.empty");
        return new Switch(source.Id, source.Name, cases.ToImmutable());
    }

    private static JsonNode? RuleOf(ActivitySource source, string label, JsonObject written) =>
        written["condition"] switch
        {
            JsonObject condition when condition.ContainsKey("value") && condition.ContainsKey("type") => source.Expression(
                label,
                condition
            ),
            var bare => bare,
        };

    internal sealed class Switch(string id, string name, ImmutableArray<(string Label, Condition Rule)> cases) : Step(id, name)
    {
        public override ImmutableArray<string> Ports { get; } = [.. cases.Select(one => one.Label), Default];

        public override Saying PortLabel(string port) => port == Default ? Saying.Of("steps.otherwise") : Saying.Verbatim(port);

        public override IEnumerable<string> FieldsRead => cases.SelectMany(one => one.Rule.Fields);

        internal override void Enter(Moving move, Visit visit)
        {
            foreach (var (label, rule) in cases)
            {
                if (!rule.Holds(move.Facts))
                    continue;
                move.Leave(visit, label);
                return;
            }
            move.Leave(visit, Default);
        }
    }
}
