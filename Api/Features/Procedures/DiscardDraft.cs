using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Versions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>删除草稿. Published versions stay as they are.</summary>
public static class DiscardDraft
{
    /// <param name="Stamp">Stamp of the draft as it was read.</param>
    /// <param name="Editor">Who asks: not while somebody else edits it.</param>
    public sealed record Command(string DefinitionId, string Stamp, Editor Editor) : IRequest<OrRefusal<DiscardedDraft>>;

    public sealed record DiscardedDraft(string DefinitionId, int Version);

    public sealed class Handler(CaseFlowDb db, Drafts drafts) : IRequestHandler<Command, OrRefusal<DiscardedDraft>>
    {
        public async ValueTask<OrRefusal<DiscardedDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = await drafts.Find(command.DefinitionId, cancellationToken);
            if (draft is null)
                return ProcedureRefusals.NoDraft;
            if (await drafts.Bars(command.DefinitionId, command.Editor, cancellationToken) is { } bar)
                return bar;
            return Drafts.StampOf(draft.Definition) == command.Stamp && await db.Unchanged(draft).ExecuteDeleteAsync(cancellationToken) == 1
                ? new DiscardedDraft(draft.DefinitionId, draft.Version)
                : await drafts.Changed(command.DefinitionId, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/procedures/{definitionId}/draft",
                async Task<Results<Ok<DiscardedDraft>, ProblemHttpResult>> (
                    string definitionId,
                    string stamp,
                    string? session,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, stamp, new Editor(user.Actor().Person, session)), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409)
            .WithName("discardDraft")
            .WithTags("Procedures")
            .WithSummary("Delete the draft of a procedure");
}
