using System.Text.Json;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Versions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>与草稿比较. What a text that is not kept would change in the draft as it is now; nothing is saved.</summary>
public static class CompareWithDraft
{
    /// <param name="Definition">Elsa 3 workflow definition, as it stands in a designer that lost the draft.</param>
    public sealed record Body(JsonElement Definition);

    public sealed record Query(string DefinitionId, JsonElement Definition) : IRequest<OrRefusal<DraftDifference>>;

    /// <param name="Version">Of the draft; of the version in force where there is none.</param>
    /// <param name="Stamp">To be named by whoever puts the text in the draft's place; null where there is no draft.</param>
    /// <param name="Changes">From the draft to the given text.</param>
    public sealed record DraftDifference(int Version, string? Stamp, ImmutableArray<ProcedureChange> Changes);

    public sealed class Validator : AbstractValidator<Query>
    {
        public Validator() =>
            RuleFor(query => query.Definition)
                .Must(definition => definition.ValueKind == JsonValueKind.Object)
                .Says("procedures.no-definition")
                .OverridePropertyName("definition");
    }

    public sealed class Handler(VersionTexts texts) : IRequestHandler<Query, OrRefusal<DraftDifference>>
    {
        public async ValueTask<OrRefusal<DraftDifference>> Handle(Query query, CancellationToken cancellationToken)
        {
            var given = ProcedureFile.Read(query.Definition.GetRawText());
            if (given.Refusal is { } refusal)
                return refusal;
            if (given.Value.DefinitionId != query.DefinitionId)
                return ProcedureRefusals.OtherProcedure;
            if (await texts.Newest(query.DefinitionId, cancellationToken) is not { } row)
                return ProcedureRefusals.Unknown;
            var kept = DefinitionDocument.Read(row.Definition);
            return kept.Refusal is { } unreadable
                ? ProcedureRefusals.Unreadable(unreadable)
                : new DraftDifference(
                    row.Version,
                    row.PublishedAt is null ? Drafts.StampOf(row.Definition) : null,
                    ProcedureDifference.Of(kept.Value, given.Value)
                );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/draft/difference",
                async Task<Results<Ok<DraftDifference>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, body.Definition), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("compareWithDraft")
            .WithTags("Versions")
            .WithSummary("What a text would change in the draft of a procedure");
}
