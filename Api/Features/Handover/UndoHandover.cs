using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Handover;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Handover;

/// <summary>
/// 撤销交接. Takes back all of a handover that nobody has acted on since; what is kept says why. It goes on by itself: ask how far it is.
/// </summary>
public static class UndoHandover
{
    public sealed record Command(long Id, Reader By) : IRequest<OrRefusal<HandoverView>>;

    public sealed class Handler(Handovers handovers, HandoverViews views) : IRequestHandler<Command, OrRefusal<HandoverView>>
    {
        public async ValueTask<OrRefusal<HandoverView>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await handovers.Undo(command.Id, command.By, cancellationToken) is { } refusal)
                return refusal;
            return await views.Of(command.Id, command.By, cancellationToken) is { } view ? view : Handovers.NoHandover;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/handovers/{id:long}/undo",
                async Task<Results<Ok<HandoverView>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.HandOver)
            .Refuses(401, 403, 404, 409)
            .WithName("undoHandover")
            .WithTags("Handover")
            .WithSummary("Take back what was handed over");
}
