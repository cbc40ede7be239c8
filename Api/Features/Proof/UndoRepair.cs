using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Proof;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Proof;

/// <summary>撤销修复. Takes a repair back, as long as nothing has happened since.</summary>
public static class UndoRepair
{
    public sealed record Command(long Id, Reader By) : IRequest<OrRefusal<ProofView>>;

    public sealed class Handler(Repairs repairs, ProofViews views) : IRequestHandler<Command, OrRefusal<ProofView>>
    {
        public async ValueTask<OrRefusal<ProofView>> Handle(Command command, CancellationToken cancellationToken) =>
            await repairs.Undo(command.Id, command.By, cancellationToken) is { } refusal
                ? refusal
                : await views.Of(command.By, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/proof/repairs/{id:long}/undo",
                async Task<Results<Ok<ProofView>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RepairCases)
            .Refuses(401, 403, 404, 409)
            .WithName("undoRepair")
            .WithTags("Proof")
            .WithSummary("Take a repair back");
}
