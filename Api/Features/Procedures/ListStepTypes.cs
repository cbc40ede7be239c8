using CaseFlow.Api.Web;
using CaseFlow.Workflows.Steps;
using Microsoft.AspNetCore.Http.HttpResults;
using Catalogue = CaseFlow.Workflows.Steps.StepTypes;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>The kinds of steps a procedure can be made of, in both languages, as the designer shows them.</summary>
public static class ListStepTypes
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/step-types", Ok<IReadOnlyList<StepDescriptor>> () =>
                TypedResults.Ok<IReadOnlyList<StepDescriptor>>([.. Catalogue.All.Select(type => type.Descriptor)])
            )
            .Refuses(401)
            .WithName("listStepTypes")
            .WithTags("Procedures")
            .WithSummary("Kinds of steps with their inputs, editors and ports");
}
