using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>A table to work on: its draft, or the version in force where nobody changed it yet.</summary>
public static class GetTable
{
    public sealed record Query(string Table, Reader By) : IRequest<OrRefusal<TableText>>;

    /// <param name="Stamp">To be handed in with a change of the draft; null when there is no draft.</param>
    /// <param name="Versions">Newest first, a draft before all.</param>
    public sealed record TableText(
        string Table,
        string Name,
        string? Stamp,
        RuleTable Content,
        ImmutableArray<TableVersion> Versions,
        CheckedTable Checked
    );

    public sealed class Handler(RuleTables tables, TableReadings readings, RuleTestCases cases)
        : IRequestHandler<Query, OrRefusal<TableText>>
    {
        public async ValueTask<OrRefusal<TableText>> Handle(Query query, CancellationToken cancellationToken)
        {
            var draft = await tables.Draft(query.Table, cancellationToken);
            var published = await tables.Published(query.Table, cancellationToken);
            if ((draft ?? published) is not { } row)
                return RuleRefusals.Unknown;
            var content = RuleTableJson.Read(row.Content);
            return new TableText(
                row.Table,
                row.Name,
                draft is null ? null : RuleTables.StampOf(draft),
                await cases.For(content, query.By, cancellationToken),
                await readings.Versions(row.Table, cancellationToken),
                await readings.Check(content, published, cancellationToken)
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/rule-tables/{table}",
                async Task<Results<Ok<TableText>, ProblemHttpResult>> (
                    string table,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(table, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403, 404)
            .WithName("getRuleTable")
            .WithTags("Rules")
            .WithSummary("A rule table with its versions and what the checks say");
}
