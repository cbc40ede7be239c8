using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Versions.Moves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Moves;

/// <summary>
/// 转到新版本. Carries out what was previewed; cases that changed meanwhile are left. It goes on by itself: ask how far it is. Started
/// again it does nothing more.
/// </summary>
public static class StartMove
{
    /// <param name="PreviewHash">Id of the preview, as <see cref="MoveView.Id"/> gave it.</param>
    public sealed record Body(string PreviewHash);

    public sealed record Command(string DefinitionId, string PreviewHash, Reader By) : IRequest<OrRefusal<MoveView>>;

    public sealed class Handler(CaseFlowDb db, MoveReadings readings, MoveBell bell, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<MoveView>>
    {
        public async ValueTask<OrRefusal<MoveView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, hash, by) = command;
            if (await readings.Find(id, hash, by, cancellationToken) is null)
                return MoveReadings.NoMove;
            var now = clock.Now();
            await db
                .Moves.Where(row => row.Id == hash && row.State == MoveState.Previewed)
                .ExecuteUpdateAsync(
                    change => change.SetProperty(row => row.State, MoveState.Running).SetProperty(row => row.StartedAt, now),
                    cancellationToken
                );
            bell.Ring();
            return await readings.Find(id, hash, by, cancellationToken) is { } move
                ? await readings.Of(move, by, cancellationToken)
                : MoveReadings.NoMove;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/moves",
                async Task<Results<Ok<MoveView>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body.PreviewHash ?? "", user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404)
            .WithName("startMove")
            .WithTags("Moves")
            .WithSummary("Move the running cases as they were previewed");
}
