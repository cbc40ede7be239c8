using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Versions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>保存草稿. The definition must be readable; it may still have findings.</summary>
public static class SaveDraft
{
    /// <param name="Definition">Elsa 3 workflow definition.</param>
    /// <param name="Stamp">Stamp of the draft that this one replaces; null when there was none.</param>
    /// <param name="Session">Key of the open designer, as it tells that it edits; where somebody else edits, nothing is saved.</param>
    public sealed record Body(JsonElement Definition, string? Stamp, string? Session = null);

    public sealed record Command(string DefinitionId, Body Given, Actor By) : IRequest<OrRefusal<SavedDraft>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Given.Definition)
                .Must(definition => definition.ValueKind == JsonValueKind.Object)
                .Says("procedures.no-definition")
                .OverridePropertyName("definition");
    }

    public sealed class Handler(Drafts drafts, TimeProvider clock) : IRequestHandler<Command, OrRefusal<SavedDraft>>
    {
        public async ValueTask<OrRefusal<SavedDraft>> Handle(Command command, CancellationToken cancellationToken)
        {
            var document = ProcedureFile.Read(command.Given.Definition.GetRawText());
            if (document.Refusal is { } refusal)
                return refusal;
            return document.Value.DefinitionId == command.DefinitionId
                ? await drafts.Save(
                    document.Value,
                    command.Given.Stamp,
                    new Editor(command.By.Person, command.Given.Session),
                    clock.Now(),
                    cancellationToken
                )
                : ProcedureRefusals.OtherProcedure;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/procedures/{definitionId}/draft",
                async Task<Results<Ok<SavedDraft>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 409, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("saveDraft")
            .WithTags("Procedures")
            .WithSummary("Save the draft of a procedure");
}
