using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Attachments;

/// <param name="Sha256">Lower-case hex, to check a download with.</param>
public sealed record AttachmentInfo(
    long Id,
    string Name,
    string MediaType,
    long Length,
    string Sha256,
    string UploadedBy,
    Saying UploadedByName,
    DateTimeOffset At
)
{
    internal static AttachmentInfo Of(AttachmentRow row, Staff staff) =>
        new(row.Id, row.Name, row.MediaType, row.Length, row.Sha256, row.UploadedBy, staff.NameOf(row.UploadedBy), row.At);
}

/// <summary>上传附件.</summary>
public static class AddAttachment
{
    public sealed record Command(long CaseId, ReceivedFile File, string Name, Reader By) : IRequest<OrRefusal<AttachmentInfo>>;

    /// <param name="File">The one file of the form.</param>
    public sealed record Form(IFormFile File);

    internal static readonly Refusal NoSuchCase = new("no-such-case", RefusalKind.NotFound, Saying.Of("cases.none"));

    public sealed class Handler(AttachmentStore store, CaseFlowDb db, StaffDirectory directory)
        : IRequestHandler<Command, OrRefusal<AttachmentInfo>>
    {
        public async ValueTask<OrRefusal<AttachmentInfo>> Handle(Command command, CancellationToken cancellationToken)
        {
            var answer = await store.Add(command.CaseId, command.File, command.Name, command.By.Person, cancellationToken);
            if (answer.Refusal is { } refusal)
                return refusal;
            var row = answer.Value;
            var staff = await directory.Read(db, cancellationToken);
            return AttachmentInfo.Of(row, staff);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{id:long}/attachments",
                async Task<Results<Created<AttachmentInfo>, ProblemHttpResult>> (
                    long id,
                    HttpRequest request,
                    ClaimsPrincipal user,
                    AttachmentStore store,
                    OfficeSettings settings,
                    CaseFlowDb db,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    // Asked before the first byte is taken: nobody fills the disk beside a case that is not theirs.
                    if (!await db.VisibleTo(user.Actor()).AnyAsync(row => row.Id == id, ct))
                        return Problems.Of(NoSuchCase);
                    var received = await Upload.Read(
                        request,
                        store.Folder,
                        settings.AttachmentBytes,
                        AttachmentRefusals.TooLarge(settings.AttachmentBytes),
                        ct
                    );
                    if (received.Refusal is { } unread)
                        return Problems.Of(unread);
                    using (var upload = received.Value)
                    {
                        var reply = await mediator.Send(new Command(id, upload.File, upload.Name, user.Actor()), ct);
                        return reply.Refusal is { } refused
                            ? Problems.Of(refused)
                            : TypedResults.Created($"{request.PathBase}/api/attachments/{reply.Value.Id}", reply.Value);
                    }
                }
            )
            .Accepts<Form>("multipart/form-data")
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(400, 404, 413, 422)
            .WithName("addAttachment")
            .WithTags("Attachments")
            .WithSummary("Attach a file to a case");
}
