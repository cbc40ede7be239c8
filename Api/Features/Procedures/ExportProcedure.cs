using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Workflows.Definitions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>
/// 导出流程. The same definition as <see cref="GetProcedure"/> gives, as a file that this program and Elsa read; with what Elsa would
/// lose packed where it keeps it (ADR 0012).
/// </summary>
public static class ExportProcedure
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/export",
                async Task<Results<FileContentHttpResult, ProblemHttpResult>> (
                    string definitionId,
                    int? version,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var reply = await mediator.Send(new GetProcedure.Query(definitionId, version, user.Actor()), ct);
                    return reply.Refusal is { } refusal ? Problems.Of(refusal) : File(reply.Value);
                }
            )
            .GivenAs("json")
            .Produces<JsonElement>(StatusCodes.Status200OK, "application/json")
            .Refuses(401, 404, 422)
            .WithName("exportProcedure")
            .WithTags("Procedures")
            .WithSummary("Download a procedure's definition");

    private static Results<FileContentHttpResult, ProblemHttpResult> File(GetProcedure.ProcedureText text)
    {
        var document = DefinitionDocument.Read(text.Definition.GetRawText());
        return document.Refusal is { } refusal
            ? Problems.Of(ProcedureRefusals.Unreadable(refusal))
            : TypedResults.File(
                Encoding.UTF8.GetBytes(document.Value.ForElsa().Write()),
                "application/json",
                fileDownloadName: $"{text.Version.Name} v{text.Version.Version}.json"
            );
    }
}
