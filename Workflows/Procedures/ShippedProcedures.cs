using System.Text;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Procedures;

/// <summary>A procedure that comes with the program, as version 1.</summary>
/// <param name="Json">The definition as shipped: Elsa 3 workflow-definition JSON.</param>
public sealed record ShippedProcedure(string DefinitionId, string Json, DefinitionDocument Document);

/// <summary>
/// The procedures that an office can begin with (basis §2). They are ordinary definitions, stored in this assembly; an office
/// changes its own copies.
/// </summary>
public static class ShippedProcedures
{
    /// <summary>网络舆情快速处置: assessment, three routes of handling beside three levels of response (basis §2a).</summary>
    public const string OnlineOpinion = "online-opinion";

    /// <summary>三级响应预案: the response by itself, from discovery to archive (basis §2c).</summary>
    public const string ThreeLevelResponse = "three-level-response";

    /// <summary>群众留言办理: a message from the public, from acceptance to follow-up.</summary>
    public const string PublicMessage = "public-message";

    /// <summary>All of them, by id. Read once.</summary>
    public static readonly ImmutableArray<ShippedProcedure> All =
    [
        .. Names().Select(Read).OrderBy(procedure => procedure.DefinitionId, StringComparer.Ordinal),
    ];

    public static ShippedProcedure? Find(string definitionId)
    {
        foreach (var procedure in All)
        {
            if (procedure.DefinitionId == definitionId)
                return procedure;
        }
        return null;
    }

    private static IEnumerable<string> Names()
    {
        var folder = typeof(ShippedProcedures).Namespace + ".";
        return typeof(ShippedProcedures)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal));
    }

    private static ShippedProcedure Read(string name)
    {
        using var stream = typeof(ShippedProcedures).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var json = reader.ReadToEnd();
        var read = DefinitionDocument.Read(json);
        return read.Refusal is { } refusal
            ? throw new InvalidOperationException($"The shipped procedure {name} cannot be read: {refusal.Text}")
            : new ShippedProcedure(read.Value.DefinitionId, json, read.Value);
    }
}
