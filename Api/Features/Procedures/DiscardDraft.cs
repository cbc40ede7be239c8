using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>删除草稿. Published versions stay as they are.</summary>
public static class DiscardDraft
{
    /// <param name="Stamp">Stamp of the draft as it was read.</param>
    public sealed record Command(string DefinitionId, string Stamp) : IRequest<OrRefusal<DiscardedDraft>>;

    public sealed record DiscardedDraft(string DefinitionId, int Version);

    public sealed class Handler(Drafts drafts) : IRequestHandler<Command, OrRefusal<DiscardedDraft>>
    {
        public async ValueTask<OrRefusal<DiscardedDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = await drafts.Find(command.DefinitionId, cancellationToken);
            if (draft is null)
                return ProcedureRefusals.NoDraft;
            return
                Drafts.StampOf(draft.Definition) == command.Stamp
                && await drafts.Unchanged(draft).ExecuteDeleteAsync(cancellationToken) == 1
                ? new DiscardedDraft(draft.DefinitionId, draft.Version)
                : ProcedureRefusals.DraftChanged;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/procedures/{definitionId}/draft",
                async Task<Results<Ok<DiscardedDraft>, ProblemHttpResult>> (
                    string definitionId,
                    string stamp,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, stamp), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409)
            .WithName("discardDraft")
            .WithTags("Procedures")
            .WithSummary("Delete the draft of a procedure");
}
