using System.Security.Claims;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Versions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>确认发布. A second administrator agrees to what another proposed; nobody agrees to their own.</summary>
public static class ConfirmPublication
{
    /// <param name="Stamp">Stamp of the draft as it was read.</param>
    public sealed record Body(string Stamp);

    public sealed record Command(string DefinitionId, string Stamp, Actor By) : IRequest<OrRefusal<PublishProcedure.Published>>;

    public sealed class Handler(DraftsToPublish drafts, Publications publications, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<PublishProcedure.Published>>
    {
        public async ValueTask<OrRefusal<PublishProcedure.Published>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, stamp, by) = command;
            if (await publications.Pending(id, cancellationToken) is not { State: PublicationState.Proposed } proposal)
                return VersionRefusals.NothingWaits;
            if (proposal.By == by.Person)
                return VersionRefusals.OwnPublication;
            var ready = await drafts.Checked(id, stamp, cancellationToken, pending: true);
            if (ready.Refusal is { } refusal)
                return refusal;
            var (draft, document, findings) = ready.Value;
            var now = clock.Now();
            var answer = await publications.Confirm(proposal, draft, document, by.Person, cancellationToken);
            return answer.Match<OrRefusal<PublishProcedure.Published>>(
                outcome => PublishProcedure.Told(draft, outcome, proposal.At, now, findings),
                refused => refused
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/publication/confirm",
                async Task<Results<Ok<PublishProcedure.Published>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body.Stamp, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("confirmPublication")
            .WithTags("Versions")
            .WithSummary("Agree, as a second person, to the publication of a draft");
}
