using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Api.Features.Attachments;

/// <summary>下载附件. Whatever was uploaded, a browser never runs it as a page of this office.</summary>
public static class GetAttachment
{
    private const string Pdf = "application/pdf";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/attachments/{id:long}",
                async Task<Results<FileStreamHttpResult, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    HttpResponse response,
                    CaseFlowDb db,
                    AttachmentStore store,
                    ProcedureShelf procedures,
                    CancellationToken ct
                ) =>
                {
                    var reader = user.Actor();
                    var visible = db.VisibleTo(reader);
                    var row = await db
                        .Attachments.AsNoTracking()
                        .SingleOrDefaultAsync(one => one.Id == id && visible.Any(own => own.Id == one.CaseId), ct);
                    if (row is null || !await IsShown(row, reader, db, procedures, ct))
                        return Problems.Of(AttachmentRefusals.NoSuchAttachment);
                    var content = await store.Open(row, ct);
                    if (content.Refusal is { } lost)
                        return Problems.Of(lost);
                    Guard(response.Headers, row);
                    return TypedResults.File(
                        content.Value,
                        row.MediaType,
                        lastModified: row.At,
                        entityTag: new EntityTagHeaderValue($"\"{row.Sha256}\""),
                        enableRangeProcessing: true
                    );
                }
            )
            .RequireAuthorization(Rights.ReadCases)
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .Refuses(404)
            .WithName("getAttachment")
            .WithTags("Attachments")
            .WithSummary("Download an attachment, whole or in ranges");

    private static async Task<bool> IsShown(
        AttachmentRow row,
        Reader reader,
        CaseFlowDb db,
        ProcedureShelf procedures,
        CancellationToken ct
    )
    {
        var run = await db
            .Cases.Where(one => one.Id == row.CaseId)
            .Select(one => new { one.Run.DefinitionId, one.Run.Version })
            .SingleAsync(ct);
        var procedure = await procedures.Take(db, run.DefinitionId, run.Version, ct);
        return (await new FieldSight(procedure, reader).Attachments(db, row.CaseId, ct))(row);
    }

    private static void Guard(IHeaderDictionary headers, AttachmentRow row)
    {
        var disposition = new ContentDispositionHeaderValue(AttachmentKinds.IsShownInline(row.MediaType) ? "inline" : "attachment");
        disposition.SetHttpFileName(row.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        // Browsers show no PDF in a sandbox; a PDF runs in the viewer's own, which has no access to the page's origin.
        headers.ContentSecurityPolicy =
            row.MediaType == Pdf ? "frame-ancestors 'self'" : "sandbox; default-src 'none'; frame-ancestors 'self'";
    }
}
