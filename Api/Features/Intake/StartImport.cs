using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Intake;

/// <summary>导入. The file is checked at once, its rows are registered in the background.</summary>
public static class StartImport
{
    public sealed record Command(ReceivedFile File, ImportWish Wish, string By) : IRequest<OrRefusal<Accepted>>;

    /// <param name="Id">Ask for it under <c>/api/imports/{id}</c>.</param>
    public sealed record Accepted(long Id);

    public sealed class Handler(ImportRequests requests, ImportBell bell) : IRequestHandler<Command, OrRefusal<Accepted>>
    {
        public async ValueTask<OrRefusal<Accepted>> Handle(Command command, CancellationToken cancellationToken)
        {
            var answer = await requests.Accept(command.File, command.Wish, command.By, cancellationToken);
            if (answer.Refusal is { } refusal)
                return refusal;
            bell.Ring();
            return new Accepted(answer.Value.Id);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/imports",
                async Task<Results<Accepted<Accepted>, ProblemHttpResult>> (
                    HttpRequest request,
                    ClaimsPrincipal user,
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
                    {
                        var wish = new ImportWish(
                            upload.Name,
                            upload["source"],
                            upload["procedure"] ?? settings.Procedure,
                            ImportForm.MappingOf(upload),
                            ImportForm.TableOf(upload)
                        );
                        var reply = await mediator.Send(new Command(upload.File, wish, user.Actor().Person), ct);
                        return reply.Refusal is { } refused
                            ? Problems.Of(refused)
                            : TypedResults.Accepted($"{request.PathBase}/api/imports/{reply.Value.Id}", reply.Value);
                    }
                }
            )
            .Accepts<ImportForm>("multipart/form-data")
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(400, 413, 422)
            .WithName("startImport")
            .WithTags("Imports")
            .WithSummary("Import a CSV, XLSX or ODS file in the background");
}
