using System.Security.Claims;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Versions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>恢复. An older version becomes the draft; published versions stay as they are.</summary>
public static class RestoreVersion
{
    /// <param name="Stamp">Stamp of the draft that it replaces; null when there should be none.</param>
    /// <param name="Session">Key of the open designer; null without one.</param>
    public sealed record Body(int Version, string? Stamp = null, string? Session = null);

    public sealed record Command(string DefinitionId, Body Given, Actor By) : IRequest<OrRefusal<SavedDraft>>;

    public sealed class Handler(VersionTexts texts, Drafts drafts, TimeProvider clock) : IRequestHandler<Command, OrRefusal<SavedDraft>>
    {
        public async ValueTask<OrRefusal<SavedDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, given, by) = command;
            var document = await texts.Read(id, given.Version, cancellationToken);
            return document.Refusal is { } refusal
                ? refusal
                : await drafts.Save(document.Value, given.Stamp, new Editor(by.Person, given.Session), clock.Now(), cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/draft/restore",
                async Task<Results<Ok<SavedDraft>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("restoreVersion")
            .WithTags("Versions")
            .WithSummary("Make an older version the draft");
}
