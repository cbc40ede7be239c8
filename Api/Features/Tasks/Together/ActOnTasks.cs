using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Reading;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks.Together;

/// <summary>批量办理. One act on several tasks, each for itself as if it were alone; one that is refused does not hold up the others.</summary>
public static class ActOnTasks
{
    public const int Most = 100;

    /// <param name="Outcome">Name of one of their outcomes, to complete them; null for every other act.</param>
    /// <param name="Fields">The form, filled in once for all of them.</param>
    public sealed record Body(IReadOnlyList<TaskSeen>? Tasks, string? Outcome, IReadOnlyDictionary<string, JsonElement>? Fields);

    public sealed record Command(string Act, Body Given, Reader By) : Several(Act, Given, By), IRequest<OrRefusal<ActResults>>;

    public sealed class Validator : SeveralRules<Command>;

    public sealed class Handler(IMediator mediator, SinceSeen history) : IRequestHandler<Command, OrRefusal<ActResults>>
    {
        private const int MostTries = 5;

        public async ValueTask<OrRefusal<ActResults>> Handle(Command command, CancellationToken cancellationToken)
        {
            var results = new List<ActResult>(command.Tasks.Count);
            foreach (var task in command.Tasks)
                results.Add(await One(command, task, cancellationToken));
            return new ActResults(results);
        }

        private async Task<ActResult> One(Command command, TaskSeen task, CancellationToken ct)
        {
            for (var attempt = 1; ; attempt++)
            {
                var since = await history.Of(command, task, ct);
                if (since.IsDone)
                    return ActResult.Of(task, since.Turn);
                if (since.Keeps)
                    return ActResult.Of(task, SinceSeen.Changed, since.Meanwhile);
                var answer = await Send(command, task.Key, since.Turn, ct);
                if (answer.Refusal is not { } refusal)
                    return ActResult.Of(task, answer.Value.Turn);
                // What happened between the look and the act may be the same act, sent twice at once.
                if (refusal.Code != Infrastructure.Running.CaseRunner.MovedOn.Code || attempt == MostTries)
                    return ActResult.Of(task, refusal, since.Meanwhile);
            }
        }

        private async Task<OrRefusal<TaskDone>> Send(Command command, TaskKey task, int? turn, CancellationToken ct) =>
            command.Completes
                ? await mediator.Send(new CompleteTask.Command(task, command.By, command.Completion) { Turn = turn }, ct)
                : await mediator.Send(new ActOnTask.Command(task, command.Act, command.By, command.Fields) { Turn = turn }, ct);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/acts/{act}",
                async Task<Results<Ok<ActResults>, ProblemHttpResult>> (
                    string act,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(act, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("actOnTasks")
            .WithTags("Tasks")
            .WithSummary("Do one act on several tasks; a result for each");
}

/// <summary>A task as somebody saw it in a list.</summary>
/// <param name="Turn">Number of the last event of its case then; null when it does not matter what happened since.</param>
public sealed record TaskSeen(long CaseId, int Visit, int Seq, int? Turn)
{
    internal TaskKey Key => new(CaseId, Visit, Seq);
}

/// <param name="Results">One for each task, in the order in which they were given.</param>
public sealed record ActResults(IReadOnlyList<ActResult> Results);

/// <summary>What became of one of several tasks.</summary>
/// <param name="Code">Name of the refusal; null when it was done.</param>
/// <param name="Text">The refusal's sentence; null when it was done.</param>
/// <param name="Fields">Single fields that are wrong for this task.</param>
/// <param name="Changed">What somebody else did since the task was seen; null where that is not why.</param>
/// <param name="Turn">Number of the last event of its case now; null when it was refused.</param>
public sealed record ActResult(
    long CaseId,
    int Visit,
    int Seq,
    bool Done,
    string? Code,
    Saying? Text,
    IReadOnlyList<FieldProblem> Fields,
    Meanwhile? Changed,
    int? Turn
)
{
    internal static ActResult Of(TaskSeen task, int? turn) => new(task.CaseId, task.Visit, task.Seq, true, null, null, [], null, turn);

    internal static ActResult Of(TaskSeen task, Refusal refusal, Meanwhile? changed) =>
        new(
            task.CaseId,
            task.Visit,
            task.Seq,
            false,
            refusal.Code,
            refusal.Text,
            refusal.Fields,
            refusal.Kind == RefusalKind.NotFound ? null : changed,
            null
        );
}
