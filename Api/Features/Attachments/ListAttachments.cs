using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Attachments;

/// <summary>The attachments of a case, in the order in which they came.</summary>
public static class ListAttachments
{
    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<IReadOnlyList<AttachmentInfo>>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, ProcedureShelf procedures)
        : IRequestHandler<Query, OrRefusal<IReadOnlyList<AttachmentInfo>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<AttachmentInfo>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var run = await db.VisibleTo(query.By)
                .Where(row => row.Id == query.CaseId)
                .Select(row => new { row.Run.DefinitionId, row.Run.Version })
                .SingleOrDefaultAsync(cancellationToken);
            if (run is null)
                return AddAttachment.NoSuchCase;
            var procedure = await procedures.Take(db, run.DefinitionId, run.Version, cancellationToken);
            var shows = await new FieldSight(procedure, query.By).Attachments(db, query.CaseId, cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            var rows = await db
                .Attachments.AsNoTracking()
                .Where(row => row.CaseId == query.CaseId)
                .OrderBy(row => row.Id)
                .ToListAsync(cancellationToken);
            return rows.FindAll(row => shows(row)).ConvertAll(row => AttachmentInfo.Of(row, staff));
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{id:long}/attachments",
                async Task<Results<Ok<IReadOnlyList<AttachmentInfo>>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(404)
            .WithName("listAttachments")
            .WithTags("Attachments")
            .WithSummary("Attachments of a case");
}
