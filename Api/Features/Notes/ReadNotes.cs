using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Notes;

/// <summary>已阅. Whoever opened a case has read what people told them about it.</summary>
public static class ReadNotes
{
    /// <param name="Read">How many were not read before.</param>
    public sealed record NotesRead(long CaseId, int Read);

    public sealed record Command(long CaseId, Reader By) : IRequest<OrRefusal<NotesRead>>;

    public sealed class Handler(CaseFlowDb db, TimeProvider clock) : IRequestHandler<Command, OrRefusal<NotesRead>>
    {
        public async ValueTask<OrRefusal<NotesRead>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.VisibleTo(command.By).AnyAsync(row => row.Id == command.CaseId, cancellationToken))
                return CaseScope.NotFound;
            var now = clock.Now();
            var read = await db.NoticesOf(command.By)
                .Where(notice => notice.CaseId == command.CaseId && notice.Note != null && notice.ReadAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellationToken);
            return new NotesRead(command.CaseId, read);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/notes/read",
                async Task<Results<Ok<NotesRead>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("readNotes")
            .WithTags("Notes")
            .WithSummary("Mark what people told one about a case as read");
}
