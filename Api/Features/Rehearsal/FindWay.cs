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

/// <summary>走到某个环节. What has to be done in a walk until it comes to a step; nothing is kept, nothing is sent.</summary>
public static class FindWay
{
    /// <param name="Definition">Elsa 3 workflow definition, as it stands in the editor.</param>
    /// <param name="Script">The walk so far.</param>
    /// <param name="Step">Id of the step to come to.</param>
    public sealed record Body(JsonElement Definition, WalkScript Script, string? Step);

    public sealed record Command(string DefinitionId, Body Given) : IRequest<OrRefusal<Way>>;

    /// <param name="Moves">Those of the walk so far, and those that lead on to the step.</param>
    public sealed record Way(ImmutableArray<WalkMove> Moves);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Given.Definition).IsDefinition();
            RuleFor(command => command.Given.Script).IsScript();
        }
    }

    public sealed class Handler(Rehearsals rehearsals) : IRequestHandler<Command, OrRefusal<Way>>
    {
        public async ValueTask<OrRefusal<Way>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, given) = command;
            var draft = GivenDraft.Read(given.Definition, id);
            if (draft.Refusal is { } unreadable)
                return unreadable;
            var way = await rehearsals.WayTo(draft.Value, given.Script, given.Step ?? "", cancellationToken);
            return way.Refusal is { } refusal ? refusal : new Way(way.Value);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/rehearse/way",
                async Task<Results<Ok<Way>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("findWayToStep")
            .WithTags("Procedures")
            .WithSummary("Find what brings a rehearsed case to a step");
}
