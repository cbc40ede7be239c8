using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Handover;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Handover;

/// <summary>交接. Hands over all that names a person, in one act. It goes on by itself: ask how far it is.</summary>
public static class StartHandover
{
    public sealed record Command(HandoverWish Wish, Reader By) : IRequest<OrRefusal<HandoverView>>;

    public sealed class Handler(Handovers handovers, HandoverViews views) : IRequestHandler<Command, OrRefusal<HandoverView>>
    {
        public async ValueTask<OrRefusal<HandoverView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var wish = command.Wish;
            var started = await handovers.Start(wish.Person ?? "", wish.To, wish.ByArea, command.By, cancellationToken);
            if (started.Refusal is { } refusal)
                return refusal;
            return await views.Of(started.Value, command.By, cancellationToken) is { } view ? view : Handovers.NoHandover;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/handovers",
                async Task<Results<Ok<HandoverView>, ProblemHttpResult>> (
                    HandoverWish body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.HandOver)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("startHandover")
            .WithTags("Handover")
            .WithSummary("Hand over all that names a person");
}
