using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>签收 and 放回: take a task that is addressed to several, or give it back.</summary>
public static class ClaimTask
{
    public sealed record Command(TaskKey Task, bool Take, Reader By) : IRequest<OrRefusal<Held>>;

    /// <param name="By">Who holds it now, which is the principal where somebody acts for them (委托); null when it was given back.</param>
    public sealed record Held(long CaseId, int Visit, int Seq, string? By);

    public sealed class Handler(CaseRunner runner, TaskReadings readings, TimeProvider clock) : IRequestHandler<Command, OrRefusal<Held>>
    {
        public async ValueTask<OrRefusal<Held>> Handle(Command command, CancellationToken cancellationToken)
        {
            var key = command.Task;
            TaskActed acted = command.Take
                ? new TaskClaimed(clock.Now(), command.By, key.Visit, key.Seq)
                : new TaskReleased(clock.Now(), command.By, key.Visit, key.Seq);
            var answer = await runner.Handle(key.CaseId, acted, cancellationToken);
            return answer.Refusal is { } refusal
                ? await readings.Explain(refusal, key, command.By, cancellationToken)
                : new Held(key.CaseId, key.Visit, key.Seq, answer.Value.Run.VisitOf(key.Visit)?.TaskOf(key.Seq)?.ClaimedBy);
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        Map(api, "claim", take: true).WithName("claimTask").WithSummary("Take a task");
        Map(api, "release", take: false).WithName("releaseTask").WithSummary("Give a task back");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder api, string verb, bool take) =>
        api.MapPost(
                $"/tasks/{{caseId:long}}/{{visit:int}}/{{seq:int}}/{verb}",
                async Task<Results<Ok<Held>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), take, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409)
            .WithTags("Tasks");
}
