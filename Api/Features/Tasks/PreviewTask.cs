using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>预告. Whom completing a task would reach, before it is done; refused as completing it would be. Nothing is kept of it.</summary>
public static class PreviewTask
{
    /// <summary>More people than a sentence names: their role and unit say it better.</summary>
    private const int MostNames = 3;

    public sealed record Command(TaskKey Task, Actor By, CompleteTask.Body Given) : HandedIn(Task, By, Given), IRequest<Reply<TaskPreview>>;

    /// <param name="Result">How the case would end; null while it goes on.</param>
    /// <param name="Next">The tasks that would be opened.</param>
    /// <param name="Told">Names of those who would get a notice or a mail at once.</param>
    /// <param name="Cancelled">Names of the steps whose open tasks would be withdrawn.</param>
    /// <param name="Waits">Why something would stand still until the case is corrected, in Chinese.</param>
    public sealed record TaskPreview(
        bool CaseOpen, string? Result, IReadOnlyList<NextTask> Next, IReadOnlyList<string> Told, IReadOnlyList<string> Cancelled, IReadOnlyList<string> Waits);

    /// <param name="To">Names of those who could do it, or one entry with unit and role where these are many; empty when nobody could.</param>
    /// <param name="Post">That unit and role; null where <paramref name="To"/> names people.</param>
    public sealed record NextTask(string Step, IReadOnlyList<string> To, HoldingPost? Post, DateTimeOffset? Due);

    public sealed class Validator : HandedInRules<Command>;

    public sealed class Handler(Preview preview, TaskReadings readings, CaseFlowDb db, StaffDirectory directory, TimeProvider clock)
        : IRequestHandler<Command, Reply<TaskPreview>>
    {
        public async ValueTask<Reply<TaskPreview>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (ahead, refusal) = await preview.Of(command.Task.CaseId, command.At(clock.Now()), cancellationToken);
            if (ahead is null)
                return await readings.Explain(refusal!, command.Task, command.By, cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            return new TaskPreview(
                ahead.CaseOpen, ahead.Result, [.. ahead.Next.Select(task => new NextTask(task.Step, Named(task, staff), task.To.Length > MostNames ? Holders.Post(task.Addressee, staff) : null, task.Due))],
                [.. ahead.Told.Select(member => member.Name)], ahead.Cancelled, ahead.Waits);
        }

        private static IReadOnlyList<string> Named(TaskAhead task, Staff staff) =>
            task.To.Length > MostNames ? [Holders.Words(task.Addressee, staff)] : [.. task.To.Select(member => member.Name)];
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/tasks/{caseId:long}/{visit:int}/{seq:int}/preview", async Task<Results<Ok<TaskPreview>, ProblemHttpResult>> (
            long caseId, int visit, int seq, CompleteTask.Body body, ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), user.Actor(), body), ct)).Http())
        .RequireAuthorization(Permissions.ReadCases)
        .Refuses(403, 404, 409, 422)
        .WithName("previewTask").WithTags("Tasks").WithSummary("Whom completing a task with one of its outcomes would reach");
}
