using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Workflows.Notes;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Notes;

/// <summary>收回传阅. Takes a circulation back from those who have not read it.</summary>
public static class WithdrawCirculation
{
    public sealed record Command(long CaseId, int Turn, Reader By) : IRequest<OrRefusal<NoteEntered>>;

    public sealed class Handler(NoteTaking notes, TimeProvider clock) : IRequestHandler<Command, OrRefusal<NoteEntered>>
    {
        public async ValueTask<OrRefusal<NoteEntered>> Handle(Command command, CancellationToken cancellationToken) =>
            await notes.Enter(
                command.CaseId,
                new CirculationWithdrawn(clock.Now(), command.By, command.Turn, []),
                command.By,
                cancellationToken
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/circulations/{turn:int}/withdraw",
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
            .WithName("withdrawCirculation")
            .WithTags("Notes")
            .WithSummary("Take a circulation back from those who have not read it");
}
