using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks.Together;

/// <summary>预告 of an act on several tasks: each as it would be alone, summed up. Nothing is kept of it.</summary>
public static class PreviewActOnTasks
{
    public sealed record Command(string Act, ActOnTasks.Body Given, Reader By)
        : Several(Act, Given, By),
            IRequest<OrRefusal<TogetherPreview>>;

    public sealed class Validator : SeveralRules<Command>;

    public sealed class Handler(TaskPreviews previews, SinceSeen history, OfficeSettings settings, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<TogetherPreview>>
    {
        public async ValueTask<OrRefusal<TogetherPreview>> Handle(Command command, CancellationToken cancellationToken)
        {
            var ahead = new List<TaskPreview>(command.Tasks.Count);
            var refused = new List<ActResult>();
            foreach (var task in command.Tasks)
            {
                var since = await history.Of(command, task, cancellationToken);
                var one = since.Keeps && !since.IsDone ? SinceSeen.Changed : await Of(command, task, cancellationToken);
                if (one.Refusal is { } refusal)
                    refused.Add(ActResult.Of(task, refusal, since.Meanwhile));
                else
                    ahead.Add(one.Value);
            }
            return TogetherPreview.Of(ahead, refused, TogetherPreview.BackUntil(command.Act, settings.WithdrawUntil));
        }

        private async Task<OrRefusal<TaskPreview>> Of(Command command, TaskSeen task, CancellationToken ct)
        {
            var acted = command.At(task, clock.Now());
            return acted.Refusal is { } refusal ? refusal : await previews.Of(task.Key, acted.Value, ct);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/acts/{act}/preview",
                async Task<Results<Ok<TogetherPreview>, ProblemHttpResult>> (
                    string act,
                    ActOnTasks.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(act, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("previewActOnTasks")
            .WithTags("Tasks")
            .WithSummary("Whom an act on several tasks would reach, summed up");
}
