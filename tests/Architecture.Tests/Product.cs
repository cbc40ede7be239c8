using Mono.Cecil;

namespace CaseFlow.Architecture.Tests;

/// <summary>The product as the guards read it, compiled.</summary>
internal static class Product
{
    /// <summary>An assembly that lies beside this test, by its file name without extension.</summary>
    public static ModuleDefinition Assembly(string name) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
