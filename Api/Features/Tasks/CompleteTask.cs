using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>办结一件待办: choose one of its outcomes and hand in its form.</summary>
public static class CompleteTask
{
    /// <param name="Outcome">Name of one of the task's outcomes.</param>
    /// <param name="Fields">The form's fields by name: text, number, true/false, or a list of texts.</param>
    public sealed record Body(string Outcome, IReadOnlyDictionary<string, JsonElement>? Fields);

    public sealed record Command(TaskKey Task, Reader By, Body Given) : HandedIn(Task, By, Given), IRequest<OrRefusal<TaskDone>>;

    public sealed class Validator : HandedInRules<Command>;

    public sealed class Handler(CaseRunner runner, TaskReadings readings, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<TaskDone>>
    {
        public async ValueTask<OrRefusal<TaskDone>> Handle(Command command, CancellationToken cancellationToken) =>
            await readings.Read(
                await runner.Handle(command.Task.CaseId, [command.At(clock.Now())], cancellationToken, command.Turn),
                command.Task,
                command.By,
                cancellationToken
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/complete",
                async Task<Results<Ok<TaskDone>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), user.Actor(), body), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 422)
            .WithName("completeTask")
            .WithTags("Tasks")
            .WithSummary("Complete a task with one of its outcomes");
}

/// <summary>What a person hands in for a task: to complete it, or to see beforehand what completing it would do.</summary>
public abstract record HandedIn(TaskKey Task, Reader By, CompleteTask.Body Given)
{
    /// <summary>Number of the case's last event that whoever acts has seen; null when it does not matter.</summary>
    public int? Turn { get; init; }

    internal TaskCompleted At(DateTimeOffset now) => new(now, By, Task.Visit, Task.Seq, Given.Outcome, FieldJson.Read(Given.Fields));
}

public abstract class HandedInRules<T> : AbstractValidator<T>
    where T : HandedIn
{
    protected HandedInRules()
    {
        RuleFor(handed => handed.Given.Outcome).NotEmpty().Says("tasks.no-outcome").OverridePropertyName("outcome");
        RuleFor(handed => handed.Given.Fields).MustHoldFieldValues();
    }
}
