using System.Text;
using System.Text.Json;
using CaseFlow.Api.Web;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>导出流程. The same definition as <see cref="GetProcedure"/> gives, as a file that this program and Elsa read.</summary>
public static class ExportProcedure
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/export",
                async Task<Results<FileContentHttpResult, ProblemHttpResult>> (
                    string definitionId,
                    int? version,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var reply = await mediator.Send(new GetProcedure.Query(definitionId, version), ct);
                    return reply.Refusal is { } refusal ? Problems.Of(refusal) : File(reply.Value);
                }
            )
            .Produces<JsonElement>(StatusCodes.Status200OK, "application/json")
            .Refuses(401, 404)
            .WithName("exportProcedure")
            .WithTags("Procedures")
            .WithSummary("Download a procedure's definition");

    private static FileContentHttpResult File(GetProcedure.ProcedureText text) =>
        TypedResults.File(
            Encoding.UTF8.GetBytes(text.Definition.GetRawText()),
            "application/json",
            fileDownloadName: $"{text.Version.Name} v{text.Version.Version}.json"
        );
}
