using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Versions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>结束编辑. A designer was closed: the next may hold the draft at once.</summary>
public static class LeaveDraft
{
    public sealed record Command(string DefinitionId, Editor Editor) : IRequest<OrRefusal<LeftDraft>>;

    public sealed record LeftDraft(string DefinitionId);

    public sealed class Handler(DraftEditors editors) : IRequestHandler<Command, OrRefusal<LeftDraft>>
    {
        public async ValueTask<OrRefusal<LeftDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            await editors.Left(command.DefinitionId, command.Editor, cancellationToken);
            return new LeftDraft(command.DefinitionId);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/procedures/{definitionId}/editing",
                async Task<Results<Ok<LeftDraft>, ProblemHttpResult>> (
                    string definitionId,
                    string session,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, new Editor(user.Actor().Person, session)), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403)
            .WithName("leaveDraft")
            .WithTags("Versions")
            .WithSummary("Tell that a draft is no longer being edited");
}
