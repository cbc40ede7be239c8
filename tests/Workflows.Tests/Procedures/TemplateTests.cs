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
        Assert.All(findings, finding => Assert.Contains(finding.Text.Code, new[] { "findings.nobody.task", "findings.signers.nobody" }));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_may_be_published_as_soon_as_every_step_has_somebody(string file)
    {
        var root = JsonNode.Parse(Text(file))!.AsObject();
        foreach (var step in root["root"]!["activities"]!.AsArray())
        {
            if ((string?)step!["type"] == "CaseFlow.HumanTask")
                step["who"] = JsonNode.Parse("""{ "role": "handler" }""");
            if ((string?)step["type"] == "CaseFlow.SignOff")
                step["signers"] = JsonNode.Parse("""[{ "role": "handler" }, { "role": "leader" }]""");
        }

        var (procedure, findings) = ProcedureChecks.Publishable(DefinitionDocument.Read(root.ToJsonString()).Value);

        Assert.Empty(findings);
        Assert.NotNull(procedure);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
