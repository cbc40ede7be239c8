using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>删除草稿. Published versions stay as they are; a table that was never published is gone.</summary>
public static class DiscardTable
{
    public sealed record Command(string Table, string Stamp) : IRequest<OrRefusal<DiscardedTable>>;

    public sealed record DiscardedTable(string Table);

    public sealed class Handler(RuleTables tables) : IRequestHandler<Command, OrRefusal<DiscardedTable>>
    {
        public async ValueTask<OrRefusal<DiscardedTable>> Handle(Command command, CancellationToken cancellationToken) =>
            await tables.Discard(command.Table, command.Stamp, cancellationToken) is { } refusal
                ? refusal
                : new DiscardedTable(command.Table);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/rule-tables/{table}/draft",
                async Task<Results<Ok<DiscardedTable>, ProblemHttpResult>> (
                    string table,
                    string stamp,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(table, stamp), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409)
            .WithName("discardRuleTable")
            .WithTags("Rules")
            .WithSummary("Delete the draft of a rule table");
}
