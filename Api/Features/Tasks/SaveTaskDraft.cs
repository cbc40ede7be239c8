using System.Security.Claims;
using System.Text.Json;
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

/// <summary>保存草稿. Keeps what a person has entered for a task, whatever it is; the last one saved counts.</summary>
public static class SaveTaskDraft
{
    /// <summary>Characters of the draft as JSON: five long texts of a form, and more.</summary>
    public const int Longest = 200_000;

    public sealed record Body(IReadOnlyDictionary<string, JsonElement>? Fields);

    public sealed record Command(TaskKey Task, IReadOnlyDictionary<string, JsonElement> Fields, Reader By) : IRequest<OrRefusal<TaskDraft>>;

    private static readonly Refusal TooLarge = new("draft-too-large", RefusalKind.TooLarge);

    public sealed class Handler(CaseFlowDb db, TaskDrafts drafts, TimeProvider clock) : IRequestHandler<Command, OrRefusal<TaskDraft>>
    {
        public async ValueTask<OrRefusal<TaskDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            var fields = JsonSerializer.Serialize(command.Fields);
            if (fields.Length > Longest)
                return TooLarge;
            if (await drafts.Bars(command.Task, command.By, cancellationToken) is { } refusal)
                return refusal;
            var now = clock.Now();
            var changed = await drafts
                .Of(command.Task, command.By)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Fields, fields).SetProperty(row => row.SavedAt, now),
                    cancellationToken
                );
            if (changed == 0)
                await Add(command, fields, now, cancellationToken);
            return new TaskDraft(command.Fields, now);
        }

        private async Task Add(Command command, string fields, DateTimeOffset now, CancellationToken ct)
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
            await db.SaveChangesAsync(ct);
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
