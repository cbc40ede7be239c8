using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Proof;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Proof;

/// <summary>修复. Does about a finding what is offered; it stands in the record of the case.</summary>
public static class RepairFinding
{
    public sealed record Command(long Id, Reader By) : IRequest<OrRefusal<ProofView>>;

    public sealed class Handler(Repairs repairs, ProofViews views) : IRequestHandler<Command, OrRefusal<ProofView>>
    {
        public async ValueTask<OrRefusal<ProofView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var done = await repairs.Do(command.Id, command.By, cancellationToken);
            return done.Refusal is { } refusal ? refusal : await views.Of(command.By, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/proof/findings/{id:long}/repair",
                async Task<Results<Ok<ProofView>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RepairCases)
            .Refuses(401, 403, 404, 409)
            .WithName("repairFinding")
            .WithTags("Proof")
            .WithSummary("Repair what the proof found, as an event of the case");
}
