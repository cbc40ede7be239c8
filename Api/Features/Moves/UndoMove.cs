using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Versions.Moves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Moves;

/// <summary>
/// 撤销转版. Puts the cases of a batch, or some of them, back as they were before; those that somebody has acted on since stay moved and say
/// so. It goes on by itself: ask how far it is.
/// </summary>
public static class UndoMove
{
    /// <param name="Cases">Numbers of the cases; null for all of the batch.</param>
    public sealed record Body(IReadOnlyList<string>? Cases = null);

    public sealed record Command(string DefinitionId, string Id, Body Given, Reader By) : IRequest<OrRefusal<MoveView>>;

    public sealed class Handler(MoveReadings readings, MoveUndoing undoing, MoveBell bell) : IRequestHandler<Command, OrRefusal<MoveView>>
    {
        private static readonly Refusal StillMoving = new("still-moving", RefusalKind.Conflict);

        public async ValueTask<OrRefusal<MoveView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, moveId, given, by) = command;
            if (await readings.Find(id, moveId, by, cancellationToken) is not { State: not MoveState.Previewed } move)
                return MoveReadings.NoMove;
            if (move.State == MoveState.Running)
                return StillMoving;
            if (await undoing.Ask(move, given.Cases, by, cancellationToken) > 0)
                bell.Ring();
            return await readings.Find(id, moveId, by, cancellationToken) is { } asked
                ? await readings.Of(asked, by, cancellationToken)
                : MoveReadings.NoMove;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/moves/{moveId}/undo",
                async Task<Results<Ok<MoveView>, ProblemHttpResult>> (
                    string definitionId,
                    string moveId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, moveId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409)
            .WithName("undoMove")
            .WithTags("Moves")
            .WithSummary("Put moved cases back as they were");
}
