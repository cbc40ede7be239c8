using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>更正. Corrects fields of a case outside of any task; what waited for them goes on.</summary>
public static class CorrectFields
{
    public sealed record Body(IReadOnlyDictionary<string, JsonElement> Fields);

    public sealed record Command(long CaseId, IReadOnlyDictionary<string, JsonElement> Fields, Actor By) : IRequest<Reply<Corrected>>;

    public sealed record Corrected(long CaseId);

    public sealed class Handler(CaseFlowDb db, CaseRunner runner, TimeProvider clock) : IRequestHandler<Command, Reply<Corrected>>
    {
        public async ValueTask<Reply<Corrected>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.VisibleTo(command.By).AnyAsync(row => row.Id == command.CaseId, cancellationToken))
                return CaseRefusals.NotFound;
            var changed = new FieldsChanged(clock.Now(), command.By, FieldJson.Read(command.Fields));
            return await runner.Handle(command.CaseId, changed, cancellationToken) is Answer.Refused refused
                ? refused.Why
                : new Corrected(command.CaseId);
        }
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPatch("/cases/{caseId:long}/fields", async Task<Results<Ok<Corrected>, ProblemHttpResult>> (long caseId, Body body, ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(caseId, body.Fields, user.Actor()), ct)).Http())
        .RequireAuthorization(Permissions.CorrectCases)
        .Refuses(403, 404, 422)
        .WithName("correctFields").WithTags("Cases").WithSummary("Correct fields of a case");
}
