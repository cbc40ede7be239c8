namespace CaseFlow.Architecture.Tests.Sources;

/// <summary>A file of more than 250 lines holds more than one thing: look again.</summary>
internal static class FileLengths
{
    public const int Most = 250;

    public static Inspection Inspect(DirectoryInfo root)
    {
        var files = SourceTree.Code(root).ToList();
        var tooLong = files
            .Select(file => (File: file, Lines: File.ReadLines(file.FullName).Count()))
            .Where(one => one.Lines > Most)
            .OrderByDescending(one => one.Lines)
            .Select(one => $"{SourceTree.PathIn(root, one.File)} has {one.Lines} lines, at most {Most} are allowed");
        return new Inspection(files.Count, [.. tooLong]);
    }
}
