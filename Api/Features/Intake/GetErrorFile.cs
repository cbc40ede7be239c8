using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>The rows in error as a file to correct and import again.</summary>
public static class GetErrorFile
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/imports/{id:long}/errors.csv",
                async Task<Results<FileStreamHttpResult, ProblemHttpResult>> (
                    long id,
                    CaseFlowDb db,
                    ImportFiles files,
                    CancellationToken ct
                ) =>
                {
                    if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } import)
                        return Problems.Of(ImportRefusals.NoSuchImport);
                    var list = new FileStream(
                        Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}"),
                        FileMode.CreateNew,
                        FileAccess.ReadWrite,
                        FileShare.None,
                        4096,
                        FileOptions.DeleteOnClose
                    );
                    files.WriteRowsInError(import, list, Speech.Language);
                    list.Position = 0;
                    return TypedResults.File(
                        list,
                        "text/csv; charset=utf-8",
                        Saying.Of("intake.error-file", ("name", Path.GetFileNameWithoutExtension(import.FileName))).Spoken()
                    );
                }
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
            .Refuses(404)
            .WithName("getImportErrorFile")
            .WithTags("Imports")
            .WithSummary("The rows in error as a CSV file to correct and import again");
}
