using System.Text.RegularExpressions;

namespace CaseFlow.Api.Tests.Recipes;

/// <summary>
/// A recipe of CONTRIBUTING.md and one thing planted by it. The planted files lie as in the product's tree; one that ends in
/// <c>.row</c> holds a line of the file of that name, three dashes, and what is put before that line; a table of sentences holds those
/// that are added.
/// </summary>
/// <param name="Title">English name, as in the heading.</param>
/// <param name="Folder">Below <c>Recipes/Planted</c>.</param>
/// <param name="Name">What stands where the recipe says X.</param>
internal sealed partial record Recipe(string Title, string Folder, string Name)
{
    public static readonly ImmutableArray<Recipe> All =
    [
        new("A step type", "step-type", "Hearing"),
        new("An act", "act", "HandOver"),
        new("A field type", "field-type", "Percent"),
        new("A case field", "case-field", "heat"),
    ];

    private const string Row = ".row";

    private string Planted => Path.Combine(Repository.Root.FullName, "tests", "Api.Tests", "Recipes", "Planted", Folder);

    /// <summary>The files that the recipe names.</summary>
    public IEnumerable<string> Named() =>
        Listed()
            .SelectMany(line => File().Matches(line.Split("`: ")[0] + "`"))
            .Select(match => match.Groups["path"].Value.Replace("X", Name, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The files that the planted one takes.</summary>
    public IEnumerable<string> Taken() => Files().Select(file => Target(file)).Order(StringComparer.Ordinal);

    /// <summary>Puts it into a copy of the product.</summary>
    public void Plant(DirectoryInfo house)
    {
        foreach (var file in Files())
        {
            var (target, text) = (Path.Combine(house.FullName, Target(file)), System.IO.File.ReadAllText(file));
            if (file.EndsWith(Row, StringComparison.Ordinal))
                text = WithRow(System.IO.File.ReadAllText(target), text);
            else if (Path.GetExtension(file) == ".json")
                text = WithSentences(System.IO.File.ReadAllText(target), text);
            else
                Assert.False(Path.Exists(target), $"{target} is there already");
            System.IO.File.WriteAllText(target, text);
        }
    }

    private static string WithRow(string into, string planted)
    {
        var (before, row) = planted.Split("---\n") is [var line, var rows]
            ? (line, rows)
            : throw new FormatException("A row needs a place.");
        Assert.Contains(before, into, StringComparison.Ordinal);
        return into.Replace(before, row + before, StringComparison.Ordinal);
    }

    private static string WithSentences(string into, string planted)
    {
        var entries = planted.Trim().TrimStart('{').TrimEnd('}').Trim();
        return "{\n  " + entries + "," + into[(into.IndexOf('{', StringComparison.Ordinal) + 1)..];
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Planted, "*", SearchOption.AllDirectories);

    private string Target(string file)
    {
        var path = Path.GetRelativePath(Planted, file).Replace('\\', '/');
        return path.EndsWith(Row, StringComparison.Ordinal) ? path[..^Row.Length] : path;
    }

    private IEnumerable<string> Listed() =>
        System
            .IO.File.ReadLines(Path.Combine(Repository.Root.FullName, "CONTRIBUTING.md"))
            .SkipWhile(line => !line.EndsWith($"· {Title}", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => Numbered().IsMatch(line));

    [GeneratedRegex(@"^\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("`(?<path>[^`]+/[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex File();
}
