using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>预告. Whom completing a task would reach, before it is done; refused as completing it would be. Nothing is kept of it.</summary>
public static class PreviewTask
{
    public sealed record Command(TaskKey Task, Reader By, CompleteTask.Body Given)
        : HandedIn(Task, By, Given),
            IRequest<OrRefusal<TaskPreview>>;

    public sealed class Validator : HandedInRules<Command>;

    public sealed class Handler(TaskPreviews previews, TimeProvider clock) : IRequestHandler<Command, OrRefusal<TaskPreview>>
    {
        public async ValueTask<OrRefusal<TaskPreview>> Handle(Command command, CancellationToken cancellationToken) =>
            await previews.Of(command.Task, command.At(clock.Now()), cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/preview",
                async Task<Results<Ok<TaskPreview>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    CompleteTask.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), user.Actor(), body), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 422)
            .WithName("previewTask")
            .WithTags("Tasks")
            .WithSummary("Whom completing a task with one of its outcomes would reach");
}
