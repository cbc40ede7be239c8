using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>The signed-in person's own draft for a task.</summary>
public static class GetTaskDraft
{
    public sealed record Query(TaskKey Task, Reader By) : IRequest<OrRefusal<TaskDraft>>;

    public sealed class Handler(TaskDrafts drafts) : IRequestHandler<Query, OrRefusal<TaskDraft>>
    {
        public async ValueTask<OrRefusal<TaskDraft>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await drafts.Bars(query.Task, query.By, cancellationToken) is { } refusal)
                return refusal;
            var row = await drafts.Of(query.Task, query.By).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            return row is null
                ? TaskDraft.None
                : new TaskDraft(
                    JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(PlainJson.Mended(row.Fields))!,
                    row.SavedAt,
                    TaskDraft.StampOf(row.Fields)
                );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/draft",
                async Task<Results<Ok<TaskDraft>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(new TaskKey(caseId, visit, seq), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409)
            .WithName("getTaskDraft")
            .WithTags("Tasks")
            .WithSummary("The own draft for a task");
}
