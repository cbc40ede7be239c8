using System.Text.Json;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Rules;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Infrastructure.Setup.DemoRules;

/// <summary>
/// The demo office's rule table, in force, and a small procedure that suggests by it. Both lie beside this file; no other office gets them.
/// </summary>
public sealed class DemoRuleTable(CaseFlowDb db, RuleTables tables, TimeProvider clock)
{
    private const string PublishedBy = "liucheng";

    /// <summary>Stands in the procedure for the key that the table is given.</summary>
    private const string Key = "{table}";

    /// <param name="Reason">Why it was published.</param>
    private sealed record Written(string Name, string Reason, JsonElement Table);

    public async Task Load(CancellationToken ct)
    {
        var table = await Publish(ct);
        var json = Text("quick-dispatch.json").Replace(Key, table, StringComparison.Ordinal);
        db.Procedures.Add(OfficeSetup.FirstVersion(DefinitionDocument.Read(json).Value, clock.Now()));
        await db.SaveChangesAsync(ct);
    }

    private async Task<string> Publish(CancellationToken ct)
    {
        var written = JsonSerializer.Deserialize<Written>(Text("levels.json"), JsonSerializerOptions.Web)
            ?? throw new JsonException("The demo's rule table is empty.");
        var content = RuleTableJson.Read(written.Table.GetRawText());
        var draft = await tables.Create(new WrittenTable(written.Name, content), PublishedBy, ct);
        return await tables.Publish(draft, written.Reason, PublishedBy, ct) is { } refusal
            ? throw new InvalidOperationException($"The demo's rule table was refused: {refusal.Code}.")
            : draft.Table;
    }

    private static string Text(string file)
    {
        var name = $"{typeof(DemoRuleTable).Namespace}.{file}";
        using var stream = typeof(DemoRuleTable).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The demo has no file {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
