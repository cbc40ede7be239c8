using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.OwnEntries;

/// <summary>更正自己的登记. As a correction by whoever may correct any case, and written down like one.</summary>
public static class CorrectOwnEntry
{
    public sealed record Command(CorrectFields.Command Correction) : IRequest<OrRefusal<CorrectFields.Corrected>>;

    public sealed class Handler(CaseFlowDb db, IMediator mediator) : IRequestHandler<Command, OrRefusal<CorrectFields.Corrected>>
    {
        public async ValueTask<OrRefusal<CorrectFields.Corrected>> Handle(Command command, CancellationToken cancellationToken)
        {
            var refusal = await db.WhyNotOwnEntry(command.Correction.By, command.Correction.CaseId, cancellationToken);
            if (refusal is not null)
                return refusal;
            return await mediator.Send(command.Correction, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch(
                "/cases/{caseId:long}/own-entry",
                async Task<Results<Ok<CorrectFields.Corrected>, ProblemHttpResult>> (
                    long caseId,
                    CorrectFields.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(Correction(caseId, body, user.Actor())), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(403, 404, 409, 422)
            .WithName("correctOwnEntry")
            .WithTags("Cases")
            .WithSummary("Correct what oneself registered, while nobody has turned to it");

    private static CorrectFields.Command Correction(long caseId, CorrectFields.Body body, Reader by) =>
        new(caseId, body.Fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal), body.Reason ?? "", body.Stamp ?? "", by);
}
