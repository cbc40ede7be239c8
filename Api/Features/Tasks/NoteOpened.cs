using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>打开. Somebody has a task before them that is addressed to them: whoever sent it can withdraw it no more.</summary>
public static class NoteOpened
{
    public sealed record Command(TaskKey Task, Reader By) : IRequest<OrRefusal<Opened>>;

    /// <param name="Noted">Whether it was noted; it is not of a task that is closed.</param>
    public sealed record Opened(bool Noted);

    public sealed class Handler(CaseFlowDb db, TaskDrafts drafts, TimeProvider clock) : IRequestHandler<Command, OrRefusal<Opened>>
    {
        public async ValueTask<OrRefusal<Opened>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await drafts.Bars(command.Task, command.By, cancellationToken) is { } bar)
                return bar.Code == GetTask.NotFound.Code ? bar : new Opened(false);
            var ((caseId, visit, seq), person, now) = (command.Task, command.By.Person, clock.Now());
            var own = db.TaskOpenings.Where(row => row.CaseId == caseId && row.Visit == visit && row.Seq == seq && row.Person == person);
            if (await own.ExecuteUpdateAsync(set => set.SetProperty(row => row.At, now), cancellationToken) == 0)
                await Add(command, now, cancellationToken);
            return new Opened(true);
        }

        private async Task Add(Command command, DateTimeOffset now, CancellationToken ct)
        {
            var ((caseId, visit, seq), person) = (command.Task, command.By.Person);
            db.TaskOpenings.Add(
                new TaskOpeningRow
                {
                    CaseId = caseId,
                    Visit = visit,
                    Seq = seq,
                    Person = person,
                    At = now,
                }
            );
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException problem) when (DbConflict.IsDuplicate(problem))
            {
                // Another window of the same person was first.
            }
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/opened",
                async Task<Results<Ok<Opened>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(new TaskKey(caseId, visit, seq), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("noteOpened")
            .WithTags("Tasks")
            .WithSummary("Note that the signed-in person has a task of theirs before them");
}
