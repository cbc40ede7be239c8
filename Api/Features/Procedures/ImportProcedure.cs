using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Versions;
using CaseFlow.Workflows.Definitions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>导入流程. A file of this program or of Elsa becomes the draft of the procedure that it names.</summary>
public static class ImportProcedure
{
    /// <param name="Stamp">Stamp of the draft that the file replaces; null when there should be none.</param>
    public sealed record Command(DefinitionDocument Document, string? Stamp, Editor Editor) : IRequest<OrRefusal<SavedDraft>>;

    public sealed class Handler(Drafts drafts, TimeProvider clock) : IRequestHandler<Command, OrRefusal<SavedDraft>>
    {
        public async ValueTask<OrRefusal<SavedDraft>> Handle(Command command, CancellationToken cancellationToken) =>
            await drafts.Save(command.Document, command.Stamp, command.Editor, clock.Now(), cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/import",
                async Task<Results<Ok<SavedDraft>, ProblemHttpResult>> (
                    HttpRequest request,
                    string? stamp,
                    string? session,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var document = await ProcedureFile.Read(request, ct);
                    return document.Refusal is { } refusal
                        ? Problems.Of(refusal)
                        : (await mediator.Send(new Command(document.Value, stamp, new Editor(user.Actor().Person, session)), ct)).Http();
                }
            )
            .Accepts<IFormFile>("multipart/form-data", "application/json")
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 409, 413, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("importProcedure")
            .WithTags("Procedures")
            .WithSummary("Import a definition as a draft, as JSON or as the file of a form");
}
