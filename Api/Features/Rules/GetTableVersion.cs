using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Rules;

/// <summary>The rules of one version, to be read or to be taken back into the draft.</summary>
public static class GetTableVersion
{
    public sealed record Query(string Table, int Version, Reader By) : IRequest<OrRefusal<RuleTable>>;

    public sealed class Handler(CaseFlowDb db, RuleTestCases cases) : IRequestHandler<Query, OrRefusal<RuleTable>>
    {
        public async ValueTask<OrRefusal<RuleTable>> Handle(Query query, CancellationToken cancellationToken)
        {
            var content = await db
                .RuleTables.Where(row => row.Table == query.Table && row.Version == query.Version)
                .Select(row => row.Content)
                .SingleOrDefaultAsync(cancellationToken);
            return content is null ? RuleRefusals.Unknown : await cases.For(RuleTableJson.Read(content), query.By, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/rule-tables/{table}/versions/{version:int}",
                async Task<Results<Ok<RuleTable>, ProblemHttpResult>> (
                    string table,
                    int version,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(table, version, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403, 404)
            .WithName("getRuleTableVersion")
            .WithTags("Rules")
            .WithSummary("The rules of one version of a table");
}
