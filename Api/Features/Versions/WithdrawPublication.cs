using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Versions;

/// <summary>撤回发布. The draft may be changed again.</summary>
public static class WithdrawPublication
{
    public sealed record Command(string DefinitionId) : IRequest<OrRefusal<Withdrawn>>;

    public sealed record Withdrawn(string DefinitionId);

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Command, OrRefusal<Withdrawn>>
    {
        public async ValueTask<OrRefusal<Withdrawn>> Handle(Command command, CancellationToken cancellationToken)
        {
            var gone = await db.Publications.Where(row => row.DefinitionId == command.DefinitionId).ExecuteDeleteAsync(cancellationToken);
            return gone == 0 ? VersionRefusals.NothingWaits : new Withdrawn(command.DefinitionId);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/procedures/{definitionId}/publication",
                async Task<Results<Ok<Withdrawn>, ProblemHttpResult>> (string definitionId, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Command(definitionId), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403, 404)
            .WithName("withdrawPublication")
            .WithTags("Versions")
            .WithSummary("Withdraw a publication that has not happened");
}
