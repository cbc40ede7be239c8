using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>命中. What closed cases say of a table as it is given; nothing is saved.</summary>
public static class CountTable
{
    public sealed record Body(RuleTable Content);

    public sealed record Query(Body Given, Reader By) : IRequest<OrRefusal<TableCount>>;

    public sealed class Handler(RuleCounts counts) : IRequestHandler<Query, OrRefusal<TableCount>>
    {
        public async ValueTask<OrRefusal<TableCount>> Handle(Query query, CancellationToken cancellationToken)
        {
            var read = WrittenTables.Read(query.Given.Content);
            return read.Refusal is { } refusal ? refusal : await counts.Of(read.Value, query.By, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/rule-tables/count",
                async Task<Results<Ok<TableCount>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 413)
            .Takes(Bodies.OfDefinitions)
            .WithName("countRuleTable")
            .WithTags("Rules")
            .WithSummary("Hits per row over closed cases, and how often officers decided otherwise");
}
