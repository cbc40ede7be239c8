using System.Text.Json.Nodes;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Workflows.Tests.Procedures;

public sealed class ShippedProceduresTests
{
    public static TheoryData<string> Ids => [.. ShippedProcedures.All.Select(procedure => procedure.DefinitionId)];

    [Fact]
    public void Three_procedures_are_shipped()
    {
        Assert.Equal(
            [ShippedProcedures.OnlineOpinion, ShippedProcedures.PublicMessage, ShippedProcedures.ThreeLevelResponse],
            ShippedProcedures.All.Select(procedure => procedure.DefinitionId)
        );
    }

    [Fact]
    public void An_id_that_is_not_shipped_finds_nothing() => Assert.Null(ShippedProcedures.Find("leave-request"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_procedure_may_be_published_and_leaves_nothing_to_advise(string id) =>
        Assert.Empty(ProcedureChecks.Check(Document(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reading_and_writing_a_shipped_procedure_changes_no_character(string id) =>
        Assert.Equal(Lines(ShippedProcedures.Find(id)!.Json), Lines(Document(id).Write()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rung_of_a_shipped_procedure_is_named_in_English_as_well(string id)
    {
        var rungs = Objects(id).Where(part => part["when"] is not null && part["mark"] is not null).ToList();

        Assert.NotEmpty(rungs);
        Assert.All(rungs, rung => Assert.Matches("^[ -~]+$", (string?)rung["labelEn"]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_role_named_in_a_shipped_procedure_is_a_role_of_the_office(string id)
    {
        var known = Roles.Shipped.Select(role => role.Code).ToHashSet(StringComparer.Ordinal);
        var named = Objects(id)
            .Select(json => Text(json["role"]))
            .OfType<string>()
            .Concat(Recipients(id).Where(code => code.StartsWith("role:", StringComparison.Ordinal)).Select(code => code[5..]))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_task_says_what_to_do_by_when_and_asks_for_something(string id)
    {
        foreach (var task in Activities(id).Where(HasTasks))
        {
            Assert.True(Text(Value(task, "guidance")) is { Length: >= 20 }, $"{task["id"]} has no guidance.");
            Assert.True(Value(task, "deadline") is not null, $"{task["id"]} has no deadline.");
            Assert.True(Value(task, "form") is JsonArray { Count: > 0 }, $"{task["id"]} asks for nothing.");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_field_of_a_form_is_a_field_of_the_case_or_declared_with_its_label(string id)
    {
        var declared = ProcedureReader.Read(Document(id)).Procedure!.Variables;
        Assert.All(declared, field => Assert.NotEqual(field.Name, field.Label));
        var known = declared
            .Select(field => field.Name)
            .Concat(CaseFields.Table.Select(field => field.Name))
            .ToHashSet(StringComparer.Ordinal);
        var asked = Activities(id)
            .Where(HasTasks)
            .SelectMany(task =>
                new[] { "form", "reportForm" }.SelectMany(input => (Value(task, input) as JsonArray ?? []).OfType<JsonObject>())
            )
            .Select(field => Text(field["name"])!);
        Assert.Empty(asked.Except(known));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_two_steps_lie_on_each_other(string id)
    {
        var places = Activities(id)
            .Select(step => step["metadata"]!["designer"]!["position"]!)
            .Select(place => (X: place["x"]!.GetValue<int>(), Y: place["y"]!.GetValue<int>()))
            .ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True(
                    Math.Abs(places[i].X - places[j].X) >= 240 || Math.Abs(places[i].Y - places[j].Y) >= 120,
                    $"{places[i]} {places[j]}"
                );
        }
    }

    private static DefinitionDocument Document(string id) => ShippedProcedures.Find(id)!.Document;

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    private static IEnumerable<JsonObject> Activities(string id) =>
        ((JsonArray)JsonNode.Parse(ShippedProcedures.Find(id)!.Json)!["root"]!["activities"]!).OfType<JsonObject>();

    private static bool HasTasks(JsonObject activity) =>
        Text(activity["type"]) is "CaseFlow.HumanTask" or "CaseFlow.AssignToUnits" or "CaseFlow.PeriodicReport";

    private static JsonNode? Value(JsonObject activity, string input) => activity[input]?["expression"]?["value"];

    private static string? Text(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            JsonObject { } wrapped => Text(wrapped["expression"]?["value"]),
            _ => null,
        };

    private static IEnumerable<JsonObject> Objects(string id) => Activities(id).SelectMany(Within);

    private static IEnumerable<string> Recipients(string id) =>
        Objects(id)
            .SelectMany(json => new[] { json["to"], json["copy"] })
            .OfType<JsonArray>()
            .SelectMany(list => list.Select(Text))
            .OfType<string>();

    private static IEnumerable<JsonObject> Within(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(part => Within(part.Value)).Prepend(json),
            JsonArray list => list.SelectMany(Within),
            _ => [],
        };
}
