using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>
/// The rows in error as a file to correct and import again. Whoever brought the file gets all of them; anybody else none that may be about
/// them by the office as it stands now (回避).
/// </summary>
public static class GetErrorFile
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/imports/{id:long}/errors.csv",
                async Task<Results<FileStreamHttpResult, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    CaseFlowDb db,
                    StaffDirectory directory,
                    ImportFiles files,
                    SharedContent contents,
                    CancellationToken ct
                ) =>
                {
                    var visible = db.Imports.AsNoTracking().VisibleTo(user.Actor());
                    if (await visible.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } import)
                        return Problems.Of(ImportRefusals.NoSuchImport);
                    if (!ImportKeeping.HasErrorFile(import))
                        return Problems.Of(ImportRefusals.NoErrorFile(ImportKeeping.Days));
                    if (!await contents.Bring(files.Folder, import.Sha256, ct, ImportFiles.Shared))
                        return Problems.Of(ImportRefusals.Lost(import.FileName));
                    var list = new FileStream(
                        Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}"),
                        FileMode.CreateNew,
                        FileAccess.ReadWrite,
                        FileShare.None,
                        4096,
                        FileOptions.DeleteOnClose
                    );
                    var (staff, reader) = (await directory.Read(db, ct), user.Actor());
                    bool MayBeAbout(RowRefused row) =>
                        import.RequestedBy != reader.Person
                        && SubjectCodes
                            .OfWhoeverMayBeMeant(row.Subjects, staff)
                            .Any(reader.Barring.Concat(reader.BarringEarlier.Select(bar => bar.Code)).Contains);
                    // Somebody may have come to the office since: a row that was taken then is none in error now.
                    var inError = await db
                        .ImportFindings.Where(one => one.ImportId == id && one.Kind == ImportFindingKind.Error)
                        .Select(one => one.Line)
                        .ToHashSetAsync(ct);
                    files.WriteRowsInError(import, list, Speech.Language, staff, row => inError.Contains(row.Line) && !MayBeAbout(row), ct);
                    list.Position = 0;
                    return TypedResults.File(
                        list,
                        "text/csv; charset=utf-8",
                        Saying.Of("intake.error-file", ("name", Path.GetFileNameWithoutExtension(import.FileName))).Spoken()
                    );
                }
            )
            .RequireAuthorization(Rights.RegisterCases)
            .GivenAs("csv")
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
            .Refuses(404, 422)
            .WithName("getImportErrorFile")
            .WithTags("Imports")
            .WithSummary("The rows in error as a CSV file to correct and import again");
}
