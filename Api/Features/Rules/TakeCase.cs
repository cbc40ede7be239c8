using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>What is known of a real case, for a test. A case about the reader is not there (回避).</summary>
public static class TakeCase
{
    /// <param name="Fields">The columns of the table.</param>
    public sealed record Body(string Number, IReadOnlyList<string> Fields);

    public sealed record Query(Body Given, Reader By) : IRequest<OrRefusal<TakenCase>>;

    /// <param name="Values">What the case has in those fields.</param>
    public sealed record TakenCase(string Number, ImmutableArray<RuleTestValue> Values);

    public sealed class Handler(RuleTestCases cases) : IRequestHandler<Query, OrRefusal<TakenCase>>
    {
        public async ValueTask<OrRefusal<TakenCase>> Handle(Query query, CancellationToken cancellationToken)
        {
            var number = (query.Given.Number ?? "").Trim();
            ImmutableArray<string> fields = [.. (query.Given.Fields ?? []).Take(RuleTable.MostColumns)];
            var taken = await cases.Take(number, fields, query.By, cancellationToken);
            return taken.Refusal is { } refusal ? refusal : new TakenCase(number, taken.Value);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/rule-tables/case",
                async Task<Results<Ok<TakenCase>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404)
            .WithName("takeCaseForRules")
            .WithTags("Rules")
            .WithSummary("What a case has in the fields of a rule table");
}
