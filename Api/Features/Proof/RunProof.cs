using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Proof;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Proof;

/// <summary>现在核对. Looks at every open case, as is done every night.</summary>
public static class RunProof
{
    public sealed record Command(Reader By) : IRequest<OrRefusal<ProofView>>;

    public sealed class Handler(ProofRound round, ProofViews views) : IRequestHandler<Command, OrRefusal<ProofView>>
    {
        public async ValueTask<OrRefusal<ProofView>> Handle(Command command, CancellationToken cancellationToken)
        {
            await round.Run(cancellationToken);
            return await views.Of(command.By, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/proof/rounds",
                async Task<Results<Ok<ProofView>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Command(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RepairCases)
            .Refuses(401, 403)
            .WithName("runProof")
            .WithTags("Proof")
            .WithSummary("Look at every open case now");
}
