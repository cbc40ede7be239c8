using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Merging;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Merging;

/// <summary>拆案. A merged case is handled for itself again and stands as it stood.</summary>
public static class SplitCase
{
    /// <param name="Stamp">Of the case as it was previewed (<see cref="CaseAhead.Stamp"/>).</param>
    public sealed record Body(string? Reason, string? Stamp);

    public sealed record Command(long CaseId, string Reason, string Stamp, Reader By) : IRequest<OrRefusal<Split>>;

    public sealed record Split(long CaseId);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            this.MustSayWhy(command => command.Reason);
            RuleFor(command => command.Stamp)
                .Must(stamp => CorrectFields.SeenBy(stamp) is not null)
                .Says("cases.stamp-missing")
                .OverridePropertyName("stamp");
        }
    }

    public sealed class Handler(Merges merges) : IRequestHandler<Command, OrRefusal<Split>>
    {
        public async ValueTask<OrRefusal<Split>> Handle(Command command, CancellationToken cancellationToken)
        {
            var steps = await merges.Of(command.CaseId, command.Reason, command.By, cancellationToken);
            if (steps.Refusal is { } none)
                return none;
            var seen = new Dictionary<long, int> { [command.CaseId] = CorrectFields.SeenBy(command.Stamp)!.Value };
            var answer = await merges.Do(steps.Value, seen, cancellationToken);
            return answer.Refusal is { } refusal ? refusal : new Split(command.CaseId);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/split",
                async Task<Results<Ok<Split>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, (body.Reason ?? "").Trim(), body.Stamp ?? "", user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("splitCase")
            .WithTags("Merging")
            .WithSummary("Handle a merged case for itself again");
}
