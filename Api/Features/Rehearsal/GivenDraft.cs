using System.Text.Json;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Rehearsal;
using FluentValidation;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>A draft that is handed in with a question about it; it need not be saved.</summary>
internal static class GivenDraft
{
    public static IRuleBuilderOptions<T, JsonElement> IsDefinition<T>(this IRuleBuilderInitial<T, JsonElement> definition) =>
        definition
            .Must(given => given.ValueKind == JsonValueKind.Object)
            .Says("procedures.no-definition")
            .OverridePropertyName("definition");

    public static IRuleBuilderOptions<T, WalkScript> IsScript<T>(this IRuleBuilderInitial<T, WalkScript> script) =>
        script.NotNull().Says("rehearsal.no-script").OverridePropertyName("script");

    public static OrRefusal<DefinitionDocument> Read(JsonElement definition, string definitionId)
    {
        var document = ProcedureFile.Read(definition.GetRawText());
        if (document.Refusal is { } refusal)
            return refusal;
        return document.Value.DefinitionId == definitionId ? document.Value : ProcedureRefusals.OtherProcedure;
    }
}
