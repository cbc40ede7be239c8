using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>预告. Whom an act by its name would reach, before it is done; refused as the act would be. Nothing is kept of it.</summary>
public static class PreviewAct
{
    public sealed record Command(TaskKey Task, string Act, Reader By, IReadOnlyDictionary<string, JsonElement> Fields)
        : FilledAct(Task, Act, By, Fields),
            IRequest<OrRefusal<TaskPreview>>;

    public sealed class Validator : FilledActRules<Command>;

    public sealed class Handler(TaskPreviews previews, TimeProvider clock) : IRequestHandler<Command, OrRefusal<TaskPreview>>
    {
        public async ValueTask<OrRefusal<TaskPreview>> Handle(Command command, CancellationToken cancellationToken)
        {
            var acted = command.At(clock.Now());
            return acted.Refusal is { } refusal ? refusal : await previews.Of(command.Task, acted.Value, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/acts/{act}/preview",
                async Task<Results<Ok<TaskPreview>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    string act,
                    ActOnTask.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (
                        await mediator.Send(new Command(new TaskKey(caseId, visit, seq), act, user.Actor(), ActOnTask.FieldsOf(body)), ct)
                    ).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 422)
            .WithName("previewAct")
            .WithTags("Tasks")
            .WithSummary("Whom an act on a task would reach");
}
