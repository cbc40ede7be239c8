using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>保存草稿. Keeps what a person has entered for a task, whatever it is. Of two windows that write one, the second is told.</summary>
public static class SaveTaskDraft
{
    /// <summary>Characters of the draft as JSON: five long texts of a form, and more.</summary>
    public const int Longest = 200_000;

    /// <param name="Stamp">Of the draft that this one replaces; null when there was none.</param>
    public sealed record Body(IReadOnlyDictionary<string, JsonElement>? Fields, string? Stamp = null);

    public sealed record Command(TaskKey Task, IReadOnlyDictionary<string, JsonElement> Fields, string? Stamp, Reader By)
        : IRequest<OrRefusal<TaskDraft>>;

    private static readonly Refusal TooLarge = new("draft-too-large", RefusalKind.TooLarge);

    public sealed class Handler(CaseFlowDb db, TaskDrafts drafts, StaffDirectory directory, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<TaskDraft>>
    {
        public async ValueTask<OrRefusal<TaskDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            var fields = JsonSerializer.Serialize(command.Fields);
            if (fields.Length > Longest)
                return TooLarge;
            if (await drafts.Bars(command.Task, command.By, cancellationToken) is { } refusal)
                return refusal;
            var now = clock.Now();
            var own = drafts.Of(command.Task, command.By);
            var before = await own.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            // The same again is no change: an answer that got lost on its way is asked for once more.
            var expected = before is null || before.Fields == fields ? null : TaskDraft.StampOf(before.Fields);
            var stored =
                expected is not null && expected != command.Stamp ? false
                : before is null ? command.Stamp is null && await Add(command, fields, now, cancellationToken)
                : await Replace(own, before, fields, now, cancellationToken);
            return stored
                ? new TaskDraft(command.Fields, now, TaskDraft.StampOf(fields))
                : await Changed(own, command.By, cancellationToken);
        }

        private static async Task<bool> Replace(
            IQueryable<TaskDraftRow> own,
            TaskDraftRow before,
            string fields,
            DateTimeOffset now,
            CancellationToken ct
        ) =>
            await own.Where(row => row.Fields == before.Fields)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Fields, fields).SetProperty(row => row.SavedAt, now), ct) == 1;

        private async Task<Refusal> Changed(IQueryable<TaskDraftRow> own, Reader by, CancellationToken ct) =>
            TaskDrafts.Changed((await directory.Read(db, ct)).NameOf(by.Person), await own.AsNoTracking().SingleOrDefaultAsync(ct));

        private async Task<bool> Add(Command command, string fields, DateTimeOffset now, CancellationToken ct)
        {
            var ((caseId, visit, seq), person) = (command.Task, command.By.Person);
            db.TaskDrafts.Add(
                new TaskDraftRow
                {
                    CaseId = caseId,
                    Visit = visit,
                    Seq = seq,
                    Person = person,
                    Fields = fields,
                    SavedAt = now,
                }
            );
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateException problem) when (DbConflict.IsDuplicate(problem))
            {
                return false;
            }
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/tasks/{caseId:long}/{visit:int}/{seq:int}/draft",
                async Task<Results<Ok<TaskDraft>, ProblemHttpResult>> (
                    long caseId,
                    int visit,
                    int seq,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (
                        await mediator.Send(
                            new Command(
                                new TaskKey(caseId, visit, seq),
                                body.Fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal),
                                body.Stamp,
                                user.Actor()
                            ),
                            ct
                        )
                    ).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 413)
            .WithName("saveTaskDraft")
            .WithTags("Tasks")
            .WithSummary("Keep the own draft for a task");
}
