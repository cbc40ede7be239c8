using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Versions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>退回发布. A second administrator sends a proposal back with a reason; the draft may be changed again.</summary>
public static class ReturnPublication
{
    private const int LongestReason = 500;

    public sealed record Body(string Reason);

    public sealed record Command(string DefinitionId, string Reason, Actor By) : IRequest<OrRefusal<Returned>>;

    public sealed record Returned(string DefinitionId);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Reason)
                .Shows()
                .Says("procedures.return-reason")
                .MaximumLength(LongestReason)
                .Says("procedures.reason-long", ("most", LongestReason))
                .OverridePropertyName("reason");
    }

    public sealed class Handler(Publications publications, VersionTexts texts) : IRequestHandler<Command, OrRefusal<Returned>>
    {
        public async ValueTask<OrRefusal<Returned>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, reason, by) = command;
            if (await publications.Pending(id, cancellationToken) is not { State: PublicationState.Proposed } proposal)
                return VersionRefusals.NothingWaits;
            if (proposal.By == by.Person)
                return VersionRefusals.OwnPublication;
            var why = Saying.Verbatim(reason);
            var procedure = (await texts.Row(id, null, cancellationToken))?.Name ?? id;
            return await publications.Return(proposal, procedure, why, by.Person, cancellationToken)
                ? new Returned(id)
                : VersionRefusals.NothingWaits;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/publication/return",
                async Task<Results<Ok<Returned>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, (body.Reason ?? "").Trim(), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 422)
            .WithName("returnPublication")
            .WithTags("Versions")
            .WithSummary("Send the proposed publication of a draft back with a reason");
}
