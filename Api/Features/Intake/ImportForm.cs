using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Imports;

namespace CaseFlow.Api.Features.Intake;

/// <summary>The form with which a file is sent to be imported.</summary>
/// <param name="File">CSV, XLSX or ODS.</param>
/// <param name="Source">Source of the rows that name none. With it, rows without a moment of discovery were found at the import.</param>
/// <param name="Procedure">Procedure of the new cases; the office's usual one when it is missing.</param>
/// <param name="Mapping">“header=column”, given as often as needed, for headers that are not known.</param>
/// <param name="Sheet">The sheet of a workbook by its name; the first that can be imported when it is missing.</param>
/// <param name="Encoding">Of a text file: UTF-8, GB18030, Big5, UTF-16 or UTF-16BE; as its bytes are most likely meant when it is missing.</param>
/// <param name="Repairs">Whether texts that were garbled before they came into the file are repaired; where most are when it is missing.</param>
public sealed record ImportForm(
    IFormFile File,
    string? Source,
    string? Procedure,
    IReadOnlyList<string>? Mapping,
    string? Sheet,
    string? Encoding,
    bool? Repairs
)
{
    /// <summary>Reads the form of a request; dispose the upload.</summary>
    internal static Task<OrRefusal<Upload>> Read(HttpRequest request, ImportFiles files, OfficeSettings settings, CancellationToken ct) =>
        Upload.Read(request, files.Folder, settings.ImportBytes, ImportRefusals.TooLarge(settings.ImportBytes), ct);

    internal static IReadOnlyList<string> MappingOf(Upload upload) =>
        [.. upload.Fields["mapping"].Where(choice => !string.IsNullOrWhiteSpace(choice))];

    internal static TableChoices TableOf(Upload upload) =>
        new(upload["sheet"], upload["encoding"], bool.TryParse(upload["repairs"], out var repairs) ? repairs : null);
}
