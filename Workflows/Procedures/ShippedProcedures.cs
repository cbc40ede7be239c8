using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Procedures;

/// <summary>The procedures that come with the program, as an office would export them.</summary>
public static class ShippedProcedures
{
    public static ImmutableArray<DefinitionDocument> All { get; } = [.. Read()];

    private static IEnumerable<DefinitionDocument> Read()
    {
        var assembly = typeof(ShippedProcedures).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var (document, problem) = DefinitionDocument.Read(reader.ReadToEnd());
            yield return document ?? throw new InvalidOperationException($"{name}: {problem}");
        }
    }
}
