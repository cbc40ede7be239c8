using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Intake;

/// <summary>How a file would be understood, before anything of it is imported. Nothing is kept.</summary>
public static class PreviewImport
{
    public sealed record Query(ReceivedFile File, IReadOnlyList<string> Mapping, TableChoices Table) : IRequest<OrRefusal<ImportPreview>>;

    public sealed class Handler(ImportRequests requests) : IRequestHandler<Query, OrRefusal<ImportPreview>>
    {
        public async ValueTask<OrRefusal<ImportPreview>> Handle(Query query, CancellationToken cancellationToken) =>
            await requests.Look(query.File, query.Mapping, query.Table, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/imports/preview",
                async Task<Results<Ok<ImportPreview>, ProblemHttpResult>> (
                    HttpRequest request,
                    ImportFiles files,
                    OfficeSettings settings,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var received = await ImportForm.Read(request, files, settings, ct);
                    if (received.Refusal is { } unread)
                        return Problems.Of(unread);
                    using (var upload = received.Value)
                        return (
                            await mediator.Send(new Query(upload.File, ImportForm.MappingOf(upload), ImportForm.TableOf(upload)), ct)
                        ).Http();
                }
            )
            .Accepts<ImportForm>("multipart/form-data")
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(400, 413, 422)
            .WithName("previewImport")
            .WithTags("Imports")
            .WithSummary("Headers and first 20 rows of a file, as they would be imported");
}
