using System.Diagnostics;

namespace CaseFlow.Api.Tests.Recipes;

/// <summary>A copy of the product's sources with one of each recipe planted in it, built, and its program running.</summary>
public sealed class PlantedHouse : IAsyncLifetime
{
    private static readonly string[] Projects = ["Domain", "Workflows", "Infrastructure", "Api"];
    private static readonly string[] MadeByTools = ["bin", "obj", "dist", "node_modules", "artifacts"];

    private RunningProgram? program;

    public DirectoryInfo Root { get; } = Directory.CreateTempSubdirectory("caseflow-recipes-");

    internal RunningProgram Program => program ?? throw new InvalidOperationException("The program is not running.");

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root.FullName)) // settings of the compilers
            File.Copy(file, Path.Combine(Root.FullName, Path.GetFileName(file)));
        foreach (var folder in (string[])[.. Projects, "web", "designer", "tests", "docs"])
            Copy(new DirectoryInfo(Path.Combine(Repository.Root.FullName, folder)), Path.Combine(Root.FullName, folder));
        foreach (var recipe in Recipe.All)
            recipe.Plant(Root);
        await Build("Api", Root.FullName);
        program = await RunningProgram.Start(
            Path.Combine(Root.FullName, "Api", "bin", "Release", "net10.0"),
            Path.Combine(Root.FullName, "data")
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        Root.Delete(recursive: true);
    }

    /// <summary>Builds one of the suites in the copy.</summary>
    public Task<string> Build(string suite) => Build($"tests/{suite}", Root.FullName);

    /// <summary>Runs tests of a suite that was built in the copy; fails with what it said when one of them does.</summary>
    public Task<string> Test(string suite, IEnumerable<string> filter, params (string Name, string Value)[] settings) =>
        Run(
            "dotnet",
            [
                Path.Combine(Root.FullName, "tests", suite, "bin", "Release", "net10.0", $"CaseFlow.{suite}.dll"),
                "-noLogo",
                "-noColor",
                .. filter,
            ],
            Root.FullName,
            settings
        );

    private static Task<string> Build(string project, string folder) =>
        Run("dotnet", ["build", project, "-c", "Release", "-v", "q", "-p:RunAnalyzers=false", "-nodeReuse:false"], folder);

    /// <summary>Runs a command to its end; fails with what it said unless it succeeds.</summary>
    internal static async Task<string> Run(
        string command,
        IEnumerable<string> words,
        string folder,
        (string Name, string Value)[]? settings = null
    )
    {
        var start = new ProcessStartInfo(command, words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings ?? [])
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', words)} failed:\n{await output}\n{await errors}");
        return await output;
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to, file.Name));
        foreach (var folder in from.EnumerateDirectories().Where(folder => !MadeByTools.Contains(folder.Name, StringComparer.Ordinal)))
            Copy(folder, Path.Combine(to, folder.Name));
    }
}
