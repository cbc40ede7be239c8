namespace CaseFlow.Architecture.Tests;

/// <summary>A small source tree in the temporary folder, gone after the test.</summary>
internal sealed class PlantedTree : IDisposable
{
    public DirectoryInfo Root { get; } = Directory.CreateTempSubdirectory("caseflow-planted-");

    public void Plant(string path, string text)
    {
        var file = Path.Combine(Root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Root.Delete(recursive: true);
}
