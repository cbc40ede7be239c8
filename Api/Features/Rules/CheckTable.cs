using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>检查规则表, and try its tests. Nothing is saved.</summary>
public static class CheckTable
{
    public sealed record Body(RuleTable Content);

    public sealed record Query(string Table, Body Given) : IRequest<OrRefusal<CheckedTable>>;

    public sealed class Handler(RuleTables tables, TableReadings readings) : IRequestHandler<Query, OrRefusal<CheckedTable>>
    {
        public async ValueTask<OrRefusal<CheckedTable>> Handle(Query query, CancellationToken cancellationToken)
        {
            var read = WrittenTables.Read(query.Given.Content);
            if (read.Refusal is { } refusal)
                return refusal;
            var published = await tables.Published(query.Table, cancellationToken);
            if ((await tables.Draft(query.Table, cancellationToken) ?? published) is not { } stored)
                return RuleRefusals.Unknown;
            var whole = RuleTestCases.Whole(read.Value, RuleTableJson.Read(stored.Content));
            return await readings.Check(whole, published, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/rule-tables/{table}/check",
                async Task<Results<Ok<CheckedTable>, ProblemHttpResult>> (
                    string table,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(table, body), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 413)
            .Takes(Bodies.OfDefinitions)
            .WithName("checkRuleTable")
            .WithTags("Rules")
            .WithSummary("Check a rule table without saving it");
}
