using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>终止. Ends a case before its procedure does, for a stated reason.</summary>
public static class StopCase
{
    private const int LongestReason = 2000;

    public sealed record Body(string Reason);

    public sealed record Command(long CaseId, string Reason, Reader By) : IRequest<OrRefusal<Stopped>>;

    public sealed record Stopped(long CaseId);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Reason)
                .Shows()
                .Says("cases.stop-reason")
                .MaximumLength(LongestReason)
                .Says("cases.reason-long", ("most", LongestReason))
                .OverridePropertyName("reason");
    }

    public sealed class Handler(CaseFlowDb db, CaseRunner runner, TimeProvider clock) : IRequestHandler<Command, OrRefusal<Stopped>>
    {
        public async ValueTask<OrRefusal<Stopped>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.VisibleTo(command.By).AnyAsync(row => row.Id == command.CaseId, cancellationToken))
                return CaseScope.NotFound;
            var stopped = new RunStopped(clock.Now(), command.By, command.Reason.Trim());
            var answer = await runner.Handle(command.CaseId, stopped, cancellationToken);
            return answer.Refusal is { } refusal ? refusal : new Stopped(command.CaseId);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/stop",
                async Task<Results<Ok<Stopped>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, body.Reason ?? "", user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.StopCases)
            .Refuses(403, 404, 409, 422)
            .WithName("stopCase")
            .WithTags("Cases")
            .WithSummary("End a case before its procedure does");
}
