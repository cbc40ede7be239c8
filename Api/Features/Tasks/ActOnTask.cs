using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>Any act on a task that asks for a form and nothing else, by its name: a further act needs no endpoint of its own.</summary>
public static class ActOnTask
{
    /// <param name="Fields">The form of the act by name: text, number, true/false, or a list of texts.</param>
    public sealed record Body(IReadOnlyDictionary<string, JsonElement>? Fields);

    public sealed record Command(TaskKey Task, string Act, Reader By, IReadOnlyDictionary<string, JsonElement> Fields)
        : FilledAct(Task, Act, By, Fields),
            IRequest<OrRefusal<TaskDone>>;

    public sealed class Validator : FilledActRules<Command>;

    public sealed class Handler(CaseRunner runner, TaskReadings readings, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<TaskDone>>
    {
        public async ValueTask<OrRefusal<TaskDone>> Handle(Command command, CancellationToken cancellationToken)
        {
            var acted = command.At(clock.Now());
            return acted.Refusal is { } refusal
                ? refusal
                : await readings.Read(
                    await runner.Handle(command.Task.CaseId, [acted.Value], cancellationToken, command.Turn),
                    command.Task,
                    command.By,
                    cancellationToken
                );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/acts/{act}",
                async Task<Results<Ok<TaskDone>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    string act,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), act, user.Actor(), FieldsOf(body)), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 422)
            .WithName("actOnTask")
            .WithTags("Tasks")
            .WithSummary("Do an act on a task, with the form that it asks for");

    internal static IReadOnlyDictionary<string, JsonElement> FieldsOf(Body body) =>
        body.Fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
