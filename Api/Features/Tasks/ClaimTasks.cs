using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Reading;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>批量签收 and 批量放回: several tasks at once, each for itself; one that is refused does not hold up the others.</summary>
public static class ClaimTasks
{
    public const int Most = 100;

    public sealed record Body(IReadOnlyList<TaskKey>? Tasks);

    public sealed record Command(IReadOnlyList<TaskKey> Tasks, bool Take, Reader By) : IRequest<OrRefusal<ClaimResults>>;

    /// <param name="Results">One for each task, in the order in which they were given.</param>
    public sealed record ClaimResults(IReadOnlyList<ClaimResult> Results);

    /// <param name="Code">Name of the refusal; null when it was done.</param>
    /// <param name="Text">The refusal's sentence; null when it was done.</param>
    public sealed record ClaimResult(long CaseId, int Visit, int Seq, bool Done, string? Code, Saying? Text);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Tasks)
                .NotEmpty()
                .Says("tasks.none-selected")
                .Must(tasks => tasks.Count <= Most)
                .Says("tasks.too-many-selected", ("most", Most))
                .OverridePropertyName("tasks");
    }

    public sealed class Handler(IMediator mediator) : IRequestHandler<Command, OrRefusal<ClaimResults>>
    {
        public async ValueTask<OrRefusal<ClaimResults>> Handle(Command command, CancellationToken cancellationToken)
        {
            var results = new List<ClaimResult>(command.Tasks.Count);
            foreach (var key in command.Tasks)
            {
                var refusal = (await mediator.Send(new ClaimTask.Command(key, command.Take, command.By), cancellationToken)).Refusal;
                results.Add(new ClaimResult(key.CaseId, key.Visit, key.Seq, refusal is null, refusal?.Code, refusal?.Text));
            }
            return new ClaimResults(results);
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        Map(api, "claim", take: true).WithName("claimTasks").WithSummary("Take several tasks; a result for each");
        Map(api, "release", take: false).WithName("releaseTasks").WithSummary("Give several tasks back; a result for each");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder api, string verb, bool take) =>
        api.MapPost(
                $"/tasks/{verb}",
                async Task<Results<Ok<ClaimResults>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body.Tasks ?? [], take, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithTags("Tasks");
}
