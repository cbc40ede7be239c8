using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.OwnEntries;

/// <summary>撤回自己的登记. The case is stopped for a stated reason; its number and what was entered stay in the record.</summary>
public static class WithdrawOwnEntry
{
    public sealed record Command(StopCase.Command Stop) : IRequest<OrRefusal<StopCase.Stopped>>;

    public sealed class Handler(CaseFlowDb db, IMediator mediator) : IRequestHandler<Command, OrRefusal<StopCase.Stopped>>
    {
        public async ValueTask<OrRefusal<StopCase.Stopped>> Handle(Command command, CancellationToken cancellationToken)
        {
            var refusal = await db.WhyNotOwnEntry(command.Stop.By, command.Stop.CaseId, cancellationToken);
            if (refusal is not null)
                return refusal;
            return await mediator.Send(command.Stop, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/own-entry/withdraw",
                async Task<Results<Ok<StopCase.Stopped>, ProblemHttpResult>> (
                    long caseId,
                    StopCase.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new StopCase.Command(caseId, body.Reason ?? "", user.Actor())), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(403, 404, 409, 422)
            .WithName("withdrawOwnEntry")
            .WithTags("Cases")
            .WithSummary("Take back what oneself registered, while nobody has turned to it");
}
