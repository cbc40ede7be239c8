using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>丢弃草稿. Afterwards there is none, whether there was one or not.</summary>
public static class DiscardTaskDraft
{
    public sealed record Command(TaskKey Task, Reader By) : IRequest<OrRefusal<TaskDraft>>;

    public sealed class Handler(TaskDrafts drafts) : IRequestHandler<Command, OrRefusal<TaskDraft>>
    {
        public async ValueTask<OrRefusal<TaskDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            await drafts.Of(command.Task, command.By).ExecuteDeleteAsync(cancellationToken);
            return TaskDraft.None;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/draft",
                async Task<Results<Ok<TaskDraft>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("discardTaskDraft")
            .WithTags("Tasks")
            .WithSummary("Discard the own draft for a task");
}
