using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Workflows.Rehearsal;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>保存用例. A walk is kept with what it comes past in the draft that is handed in.</summary>
public static class SaveWalk
{
    /// <param name="Definition">Elsa 3 workflow definition: what the walk does in it is what is expected of later ones.</param>
    /// <param name="WalkId">The walk that it replaces; null for a new one.</param>
    /// <param name="Stamp">Stamp of the walk that it replaces.</param>
    public sealed record Body(JsonElement Definition, WalkScript Script, string? Name, long? WalkId, string? Stamp);

    public sealed record Command(string DefinitionId, Body Given, Actor By) : IRequest<OrRefusal<SavedWalk>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Given.Definition).IsDefinition();
            RuleFor(command => command.Given.Script).IsScript();
        }
    }

    public sealed class Handler(Walks walks) : IRequestHandler<Command, OrRefusal<SavedWalk>>
    {
        public async ValueTask<OrRefusal<SavedWalk>> Handle(Command command, CancellationToken cancellationToken)
        {
            var given = command.Given;
            var draft = GivenDraft.Read(given.Definition, command.DefinitionId);
            if (draft.Refusal is { } refusal)
                return refusal;
            var walk = new WalkToSave(given.WalkId, given.Stamp, given.Name ?? "", given.Script);
            return await walks.Save(draft.Value, walk, command.By.Person, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/walks",
                async Task<Results<Ok<SavedWalk>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("saveWalk")
            .WithTags("Procedures")
            .WithSummary("Keep a walk with what it comes past, as a new one or over another");
}
