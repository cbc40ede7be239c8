using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Rehearsal;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>重走全部用例. Whether a draft still does what the walks of its procedure recorded; nothing is kept.</summary>
public static class RunWalks
{
    /// <param name="Definition">Elsa 3 workflow definition, as it stands in the editor.</param>
    public sealed record Body(JsonElement Definition);

    public sealed record Command(string DefinitionId, Body Given) : IRequest<OrRefusal<ImmutableArray<WalkResult>>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Given.Definition).IsDefinition();
    }

    public sealed class Handler(WalkRuns runs) : IRequestHandler<Command, OrRefusal<ImmutableArray<WalkResult>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<WalkResult>>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = GivenDraft.Read(command.Given.Definition, command.DefinitionId);
            return draft.Refusal is { } refusal ? refusal : await runs.Of(draft.Value, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/walks/run",
                async Task<Results<Ok<ImmutableArray<WalkResult>>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("runWalks")
            .WithTags("Procedures")
            .WithSummary("Walk all walks of a procedure through a draft: each green, or red with the reason");
}
