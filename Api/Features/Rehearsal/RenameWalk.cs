using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Rehearsal;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>改用例的名称.</summary>
public static class RenameWalk
{
    /// <param name="Stamp">Stamp of the walk as it was read.</param>
    public sealed record Body(string? Name, string Stamp);

    public sealed record Command(string DefinitionId, long WalkId, Body Given) : IRequest<OrRefusal<SavedWalk>>;

    public sealed class Handler(Walks walks) : IRequestHandler<Command, OrRefusal<SavedWalk>>
    {
        public async ValueTask<OrRefusal<SavedWalk>> Handle(Command command, CancellationToken cancellationToken) =>
            await walks.Rename(command.DefinitionId, command.WalkId, command.Given.Stamp, command.Given.Name ?? "", cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/procedures/{definitionId}/walks/{walkId:long}/name",
                async Task<Results<Ok<SavedWalk>, ProblemHttpResult>> (
                    string definitionId,
                    long walkId,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, walkId, body), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("renameWalk")
            .WithTags("Procedures")
            .WithSummary("Give a walk another name");
}
