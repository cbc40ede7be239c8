using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>The templates that the designer begins a procedure with.</summary>
public sealed class TemplateTests
{
    private static string Folder { get; } = Repository.PathOf("designer", "src", "templates");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_asks_the_office_for_nothing_but_who_does_its_steps(string file)
    {
        var findings = ProcedureChecks.Check(DefinitionDocument.Read(Text(file)).Value);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal("findings.nobody.task", finding.Text.Code));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_may_be_published_as_soon_as_every_step_has_somebody(string file)
    {
        var root = JsonNode.Parse(Text(file))!.AsObject();
        foreach (var task in root["root"]!["activities"]!.AsArray().Where(one => (string?)one!["type"] == "CaseFlow.HumanTask"))
            task!["who"] = JsonNode.Parse(
                """{ "typeName": "Object", "expression": { "type": "Object", "value": { "role": "handler" } } }"""
            );

        var (procedure, findings) = ProcedureChecks.Publishable(DefinitionDocument.Read(root.ToJsonString()).Value);

        Assert.Empty(findings);
        Assert.NotNull(procedure);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
