using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Intake;

/// <summary>How a file would be understood, before anything of it is imported. Nothing is kept.</summary>
public static class PreviewImport
{
    public sealed record Query(ReceivedFile File, IReadOnlyList<string> Mapping) : IRequest<Reply<ImportPreview>>;

    public sealed class Handler(ImportDesk desk) : IRequestHandler<Query, Reply<ImportPreview>>
    {
        public ValueTask<Reply<ImportPreview>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (preview, refusal) = desk.Look(query.File, query.Mapping);
            return ValueTask.FromResult<Reply<ImportPreview>>(preview is null ? refusal! : preview);
        }
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
                    var (upload, refusal) = await ImportForm.Read(request, files, settings, ct);
                    if (upload is null)
                        return Problems.Of(refusal!);
                    using (upload)
                        return (await mediator.Send(new Query(upload.File, ImportForm.MappingOf(upload)), ct)).Http();
                }
            )
            .Accepts<ImportForm>("multipart/form-data")
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(400, 413, 422)
            .WithName("previewImport")
            .WithTags("Imports")
            .WithSummary("Headers and first 20 rows of a file, as they would be imported");
}
