using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Rehearsal;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>删除用例.</summary>
public static class DeleteWalk
{
    /// <param name="Stamp">Stamp of the walk as it was read.</param>
    public sealed record Command(string DefinitionId, long WalkId, string Stamp) : IRequest<OrRefusal<DeletedWalk>>;

    public sealed record DeletedWalk(long Id, string Name);

    public sealed class Handler(Walks walks) : IRequestHandler<Command, OrRefusal<DeletedWalk>>
    {
        public async ValueTask<OrRefusal<DeletedWalk>> Handle(Command command, CancellationToken cancellationToken)
        {
            var deleted = await walks.Delete(command.DefinitionId, command.WalkId, command.Stamp, cancellationToken);
            return deleted.Refusal is { } refusal ? refusal : new DeletedWalk(command.WalkId, deleted.Value);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/procedures/{definitionId}/walks/{walkId:long}",
                async Task<Results<Ok<DeletedWalk>, ProblemHttpResult>> (
                    string definitionId,
                    long walkId,
                    string stamp,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, walkId, stamp), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409)
            .WithName("deleteWalk")
            .WithTags("Procedures")
            .WithSummary("Delete a walk");
}
