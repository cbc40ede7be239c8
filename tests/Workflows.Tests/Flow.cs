using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;

namespace CaseFlow.Workflows.Tests;

/// <summary>
/// Draws a procedure as Elsa 3 JSON in a few words:
/// <c>Flow.Named("x").Start().Task("a", "Pass").Finish().Lines("start -> a", "a.Pass -> end")</c>.
/// A line leaves by the port after the point, else by <c>Done</c>.
/// </summary>
internal sealed class Flow
{
    private readonly JsonObject root;
    private readonly JsonArray activities = [];
    private readonly JsonArray connections = [];
    private readonly JsonArray variables = [];
    private readonly List<Flow> called = [];
    private JsonObject last = [];

    private Flow(string name) =>
        root = new JsonObject
        {
            ["id"] = $"{name}:v1",
            ["definitionId"] = name,
            ["name"] = name,
            ["version"] = 1,
            ["isLatest"] = true,
            ["isPublished"] = true,
            ["variables"] = variables,
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = activities,
                ["connections"] = connections,
            },
        };

    public static Flow Named(string name) => new(name);

    public Flow Start(string id = "start") => Add("Elsa.Start", id);

    public Flow Finish(string id = "end") => Add("Elsa.Finish", id);

    /// <summary>A task for the role <c>handler</c>.</summary>
    public Flow Task(string id, params string[] outcomes) =>
        Add("CaseFlow.HumanTask", id, new { who = new { role = "handler" }, outcomes = Outcomes(outcomes) });

    public Flow Fork(string id, params string[] branches) => Add("Elsa.FlowFork", id, new { branches });

    public Flow Join(string id, string mode = "WaitAll", int? count = null) => Add("Elsa.FlowJoin", id, new { mode, count });

    public Flow Decision(string id, string field, string value) =>
        Add(
            "Elsa.FlowDecision",
            id,
            new
            {
                condition = new
                {
                    field,
                    @is = "Is",
                    value,
                },
            }
        );

    /// <summary>One case for each value of the field, named like the value.</summary>
    public Flow Switch(string id, string field, params string[] values) =>
        Add(
            "Elsa.FlowSwitch",
            id,
            new
            {
                cases = values.Select(value => new
                {
                    label = value,
                    condition = new
                    {
                        field,
                        @is = "Is",
                        value,
                    },
                }),
            }
        );

    public Flow Delay(string id, int days = 1) => Add("Elsa.Delay", id, new { limit = new { amount = days, clock = "CalendarDays" } });

    public Flow Set(string id, string field, object? value) =>
        Add("CaseFlow.SetField", id, new { assignments = new[] { new { field, value } } });

    public Flow Notify(string id, string subject = "消息") => Add("CaseFlow.Notify", id, new { to = new[] { "role:leader" }, subject });

    /// <summary>Left by <c>Done</c> when all units have answered, by <c>Object</c> when one objects.</summary>
    public Flow Units(string id, params string[] units) =>
        Add(
            "CaseFlow.AssignToUnits",
            id,
            new
            {
                units = new { @fixed = units },
                role = "handler",
                outcomes = new object[]
                {
                    new { name = "Done" },
                    new
                    {
                        name = "Object",
                        label = "异议",
                        breaks = true,
                    },
                },
            }
        );

    /// <summary>Reported by <c>handler</c>, supervised by <c>supervisor</c>, left by <c>End</c>.</summary>
    public Flow Report(string id, int days = 5) =>
        Add(
            "CaseFlow.PeriodicReport",
            id,
            new
            {
                reporter = new { role = "handler" },
                supervisor = new { role = "supervisor" },
                every = new { amount = days, clock = "WorkingDays" },
                outcomes = Outcomes("End"),
            }
        );

    /// <summary>Left by <c>Pass</c> or <c>Reject</c>; whoever likes may abstain.</summary>
    public Flow SignOff(string id, object signers) =>
        Add(
            "CaseFlow.SignOff",
            id,
            new
            {
                signers,
                outcomes = new object[]
                {
                    new { name = "Pass", stance = "Agrees" },
                    new { name = "Reject", stance = "Against" },
                    new { name = "Abstain", stance = "Abstains" },
                },
            }
        );

    /// <summary>Another procedure as one step, which is carried.</summary>
    public Flow Sub(string id, Flow procedure, params string[] results)
    {
        called.Add(procedure);
        return Add("CaseFlow.SubProcedure", id, new { procedure = (string)procedure.root["definitionId"]!, results });
    }

    public Flow Add(string type, string id, object? inputs = null)
    {
        last = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = type,
            ["version"] = 1,
        };
        activities.Add((JsonNode)last);
        return inputs is null ? this : With(inputs);
    }

    /// <summary>More inputs for the step drawn last; the same input again replaces it.</summary>
    public Flow With(object inputs)
    {
        foreach (var (input, value) in (JsonObject)JsonSerializer.SerializeToNode(inputs)!)
        {
            last[input] = value is null
                ? null
                : new JsonObject
                {
                    ["typeName"] = "Object",
                    ["expression"] = new JsonObject { ["type"] = value is JsonValue ? "Literal" : "Object", ["value"] = value.DeepClone() },
                };
        }
        return this;
    }

    /// <summary>A property of the step drawn last, as it stands in the file.</summary>
    public Flow Raw(string property, JsonNode? value)
    {
        last[property] = value;
        return this;
    }

    public Flow Variable(string name, string type = "String")
    {
        variables.Add(
            (JsonNode)
                new JsonObject
                {
                    ["id"] = name,
                    ["name"] = name,
                    ["typeName"] = type,
                }
        );
        return this;
    }

    public Flow Lines(params string[] lines)
    {
        foreach (var line in lines)
        {
            var ends = line.Split(" -> ");
            var from = ends[0].Split('.', 2);
            connections.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["source"] = new JsonObject { ["activity"] = from[0], ["port"] = from.Length == 2 ? from[1] : "Done" },
                        ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
                        ["vertices"] = new JsonArray(),
                    }
            );
        }
        return this;
    }

    public static object[] Outcomes(params string[] outcomes) => [.. outcomes.Select(name => (object)new { name })];

    public JsonObject Json => (JsonObject)root.DeepClone();

    public string Text => root.ToJsonString();

    public DefinitionDocument Document =>
        called.Count == 0
            ? DefinitionDocument.Read(Text).Value
            : Composition.Composed(DefinitionDocument.Read(Text).Value, id =>
                called.Find(one => (string)one.root["definitionId"]! == id)?.Document
            );

    public ImmutableArray<Finding> Findings => ProcedureChecks.Check(Document);

    /// <summary>The procedure; it must have passed the checks.</summary>
    public Procedure Procedure =>
        ProcedureChecks.Publishable(Document) switch
        {
            ({ } procedure, _) => procedure,
            (_, var findings) => throw new InvalidOperationException(string.Join('\n', findings.Select(finding => finding.Text.Chinese()))),
        };
}
