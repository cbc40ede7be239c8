using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Workflows.Definitions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>发布. The draft becomes the version that new cases start with; running cases keep theirs.</summary>
public static class PublishProcedure
{
    /// <param name="Stamp">Stamp of the draft as it was read: what is published is what was looked at.</param>
    public sealed record Body(string Stamp);

    public sealed record Command(string DefinitionId, string Stamp, Actor By) : IRequest<OrRefusal<Published>>;

    /// <param name="Findings">Advice that did not keep it from being published.</param>
    /// <param name="Walks">Whether it still does what the walks of the procedure recorded; a red one does not keep it from being
    /// published either.</param>
    public sealed record Published(
        string DefinitionId,
        int Version,
        DateTimeOffset PublishedAt,
        ImmutableArray<Finding> Findings,
        ImmutableArray<WalkResult> Walks
    );

    public sealed class Handler(Drafts drafts, WalkRuns walks, TimeProvider clock) : IRequestHandler<Command, OrRefusal<Published>>
    {
        public async ValueTask<OrRefusal<Published>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = await drafts.Find(command.DefinitionId, cancellationToken);
            if (draft is null)
                return ProcedureRefusals.NoDraft;
            if (Drafts.StampOf(draft.Definition) != command.Stamp)
                return ProcedureRefusals.DraftChanged;
            var document = ProcedureFile.Read(draft.Definition);
            if (document.Refusal is { } refusal)
                return refusal;
            var (procedure, findings) = ProcedureChecks.Publishable(document.Value);
            return procedure is null
                ? ProcedureRefusals.NotPublishable(findings)
                : await Publish(draft, document.Value, findings, command.By, cancellationToken);
        }

        private async Task<OrRefusal<Published>> Publish(
            ProcedureRow draft,
            DefinitionDocument document,
            ImmutableArray<Finding> findings,
            Actor by,
            CancellationToken ct
        )
        {
            var now = clock.Now();
            var text = document.As(draft.Version, published: true, latest: true).Write();
            var changed = await drafts
                .Unchanged(draft)
                .ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(row => row.Definition, text)
                            .SetProperty(row => row.PublishedAt, now)
                            .SetProperty(row => row.PublishedBy, by.Person),
                    ct
                );
            return changed == 1
                ? new Published(draft.DefinitionId, draft.Version, now, findings, (await walks.Of(document, ct)).Value)
                : ProcedureRefusals.DraftChanged;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/publish",
                async Task<Results<Ok<Published>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body.Stamp, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("publishProcedure")
            .WithTags("Procedures")
            .WithSummary("Publish the draft of a procedure as its next version");
}
