using System.Text.Json;
using CaseFlow.Api.Sayings;
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

/// <summary>推演. Walks a case through a draft on a virtual clock; nothing is kept, nothing is sent.</summary>
public static class Rehearse
{
    /// <param name="Definition">Elsa 3 workflow definition, as it stands in the editor.</param>
    public sealed record Body(JsonElement Definition, WalkScript Script);

    public sealed record Command(string DefinitionId, Body Given) : IRequest<OrRefusal<Rehearsed>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Given.Definition).IsDefinition();
            RuleFor(command => command.Given.Script).IsScript();
        }
    }

    public sealed class Handler(Rehearsals rehearsals) : IRequestHandler<Command, OrRefusal<Rehearsed>>
    {
        public async ValueTask<OrRefusal<Rehearsed>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = GivenDraft.Read(command.Given.Definition, command.DefinitionId);
            return draft.Refusal is { } refusal ? refusal : await rehearsals.Of(draft.Value, command.Given.Script, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/rehearse",
                async Task<Results<Ok<Rehearsed>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("rehearseProcedure")
            .WithTags("Procedures")
            .WithSummary("Walk a case through a draft on a virtual clock, without any effect");
}
