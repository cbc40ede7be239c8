using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Workflows.Notes;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Notes;

/// <summary>撤回留言. Its author takes a comment back; that there was one stays in the record.</summary>
public static class WithdrawComment
{
    public sealed record Command(long CaseId, int Turn, Reader By) : IRequest<OrRefusal<NoteEntered>>;

    public sealed class Handler(NoteTaking notes, TimeProvider clock) : IRequestHandler<Command, OrRefusal<NoteEntered>>
    {
        public async ValueTask<OrRefusal<NoteEntered>> Handle(Command command, CancellationToken cancellationToken) =>
            await notes.Enter(
                command.CaseId,
                new CommentWithdrawn(clock.Now(), command.By, command.Turn, []),
                command.By,
                cancellationToken
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/comments/{turn:int}/withdraw",
                async Task<Results<Ok<NoteEntered>, ProblemHttpResult>> (
                    long caseId,
                    int turn,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, turn, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409)
            .WithName("withdrawComment")
            .WithTags("Notes")
            .WithSummary("Take one's comment back");
}
