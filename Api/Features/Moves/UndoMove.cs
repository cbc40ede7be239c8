using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Versions.Moves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Moves;

/// <summary>撤销转版. Puts the cases of a batch, or some of them, back as they were before; not those that somebody has acted on since.</summary>
public static class UndoMove
{
    /// <param name="Cases">Numbers of the cases; null for all of the batch.</param>
    public sealed record Body(IReadOnlyList<string>? Cases = null);

    public sealed record Command(string DefinitionId, string Id, Body Given, Reader By) : IRequest<OrRefusal<Undone>>;

    /// <param name="Count">How many cases were put back.</param>
    /// <param name="Left">Those that were not, and why.</param>
    public sealed record Undone(int Count, ImmutableArray<NotUndone> Left);

    public sealed class Handler(MoveReadings readings, MoveUndoing undoing) : IRequestHandler<Command, OrRefusal<Undone>>
    {
        private static readonly Refusal StillMoving = new("still-moving", RefusalKind.Conflict);

        public async ValueTask<OrRefusal<Undone>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, moveId, given, by) = command;
            if (await readings.Find(id, moveId, by, cancellationToken) is not { State: not MoveState.Previewed } move)
                return MoveReadings.NoMove;
            if (move.State == MoveState.Running)
                return StillMoving;
            var (count, left) = await undoing.Undo(move, given.Cases, by, cancellationToken);
            return new Undone(count, left);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/moves/{moveId}/undo",
                async Task<Results<Ok<Undone>, ProblemHttpResult>> (
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
