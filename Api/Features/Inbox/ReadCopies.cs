using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>全部已阅. Marks what a person was told as read, up to what they have seen of the list.</summary>
public static class ReadCopies
{
    /// <param name="Until">Id of the newest that the person sees: what came meanwhile stays unread.</param>
    /// <param name="Notes">Whether only what people told each other is meant (传阅、留言).</param>
    public sealed record Body(long Until, bool Notes);

    /// <param name="Read">How many were not read before.</param>
    public sealed record CopiesRead(int Read);

    public sealed record Command(long Until, bool Notes, Reader By) : IRequest<CopiesRead>;

    public sealed class Handler(CaseFlowDb db, TimeProvider clock) : IRequestHandler<Command, CopiesRead>
    {
        public async ValueTask<CopiesRead> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var unread = db.NoticesOf(command.By).Where(notice => notice.Id <= command.Until && notice.ReadAt == null);
            if (command.Notes)
                unread = unread.Where(notice => notice.Note != null);
            return new CopiesRead(await unread.ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellationToken));
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/inbox/copies/read",
                async Task<Ok<CopiesRead>> (Body body, ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    TypedResults.Ok(await mediator.Send(new Command(body.Until, body.Notes, user.Actor()), ct))
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("readCopies")
            .WithTags("Inbox")
            .WithSummary("Mark notices as read, up to one of them");
}
