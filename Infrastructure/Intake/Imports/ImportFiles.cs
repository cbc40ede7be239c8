using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>An intake file on the disk, opened or refused. Dispose it.</summary>
public sealed class OpenedImport(Stream stream, OrRefusal<Opening> answer) : IDisposable
{
    public OrRefusal<Opening> Answer => answer;

    /// <summary>Null when its rows cannot be read.</summary>
    public IntakeFile? File => (answer.Refusal is null ? answer.Value as FileOpened : null)?.File;

    /// <summary>Why its rows cannot be read; null when they can.</summary>
    public Saying? Problem => answer.Match(opening => (opening as HeadersUnclear)?.Problem, refusal => refusal.Text);

    public void Dispose()
    {
        File?.Dispose();
        stream.Dispose();
    }
}

/// <summary>
/// The files of imports in the data folder, each under its hash: an import can be gone on with, and its faulty rows given back.
/// </summary>
public sealed class ImportFiles(OfficeSettings settings)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);

    /// <summary>What they are kept under where nodes share them: a file may come in as an attachment as well.</summary>
    public const string Shared = "import:";

    public ContentFolder Folder { get; } = new(settings.Imports);

    /// <summary>Opens a file as it was understood when the import was asked for: the same rows, however often.</summary>
    public OpenedImport Open(ImportRow import, CancellationToken ct) =>
        Open(
            Folder.Open(import.Sha256),
            HeaderChoices.Parse(ReadMapping(import)).Value,
            new TableChoices(import.Sheet, import.Encoding, import.Repairs),
            import.RequestedAt,
            ct
        );

    /// <param name="stream">Belongs to what is returned.</param>
    /// <param name="now">The moment of import.</param>
    public OpenedImport Open(Stream stream, HeaderChoices choices, TableChoices table, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return new OpenedImport(stream, IntakeFile.Open(stream, choices, table, zone, now, ct));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Writes the rows that are in error as a file to correct and import again.</summary>
    /// <param name="target">Stays open.</param>
    /// <param name="language">Of whoever reads it.</param>
    /// <param name="staff">By whom names in the rows are understood.</param>
    /// <param name="shows">Whether whoever reads it may see a row (回避).</param>
    public void WriteRowsInError(
        ImportRow import,
        Stream target,
        string language,
        Staff staff,
        Predicate<RowRefused> shows,
        CancellationToken ct
    )
    {
        using var opened = Open(import, ct);
        if (opened.File is not { } file)
            return;
        file.Ask(subjects => SubjectCodes.Question(subjects, staff));
        using var list = new RowsInError(target, file.Mapping, language);
        foreach (var row in file.Rows().OfType<RowRefused>().Where(row => shows(row)))
            list.Add(row);
    }

    /// <summary>Deletes a file, and a list of rows in error that a command wrote beside it.</summary>
    internal void Delete(long import, string sha256)
    {
        File.Delete(Folder.PathOf(sha256));
        File.Delete(ErrorListOf(import));
    }

    /// <summary>Where a command writes the rows in error when it is not told otherwise.</summary>
    public string ErrorListOf(long import) => Path.Combine(settings.Imports, $"{import}-errors.csv");

    internal static string? WriteMapping(IReadOnlyList<string> mapping) =>
        mapping.Count == 0 ? null : JsonSerializer.Serialize(mapping, JsonSerializerOptions.Web);

    private static string[] ReadMapping(ImportRow import) =>
        import.Mapping is { } mapping ? JsonSerializer.Deserialize<string[]>(mapping, JsonSerializerOptions.Web)! : [];
}
