using CaseFlow.Api.Web;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Rules;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>What the cells of a table can speak of: nothing is typed that the office knows.</summary>
public static class ListRuleTerms
{
    public sealed record Query : IRequest<RuleTerms>;

    /// <param name="Fields">What a column can read, fixed fields first.</param>
    public sealed record RuleTerms(IReadOnlyList<TermField> Fields, IReadOnlyList<TermChoice> Units);

    /// <param name="Label">What people call it.</param>
    /// <param name="Comparisons">How its cells can compare.</param>
    /// <param name="Choices">What it can hold, where that is known.</param>
    /// <param name="Closed">Whether it can hold nothing else.</param>
    public sealed record TermField(
        string Name,
        Saying Label,
        FieldType Type,
        ValueShape Shape,
        ImmutableArray<CellComparison> Comparisons,
        IReadOnlyList<TermChoice> Choices,
        bool Closed
    );

    public sealed record TermChoice(string Value, string Label);

    public sealed class Handler(RuleSurroundings surroundings) : IRequestHandler<Query, RuleTerms>
    {
        public async ValueTask<RuleTerms> Handle(Query query, CancellationToken cancellationToken)
        {
            var known = await surroundings.Read(cancellationToken);
            return new RuleTerms(
                [.. known.Fields.Values.Select(Term)],
                [.. known.Units.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => new TermChoice(unit.Key, unit.Value))]
            );
        }

        private static TermField Term(RuleField field) =>
            new(
                field.Name,
                Saying.Of("form.field", ("field", field.Called)),
                field.Type,
                field.Type.Shape,
                field.Comparisons,
                [.. field.Choices.Select(choice => new TermChoice(choice.Value, choice.Label))],
                field.IsClosed
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/rule-terms", async Task<Ok<RuleTerms>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(), ct))
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403)
            .WithName("listRuleTerms")
            .WithTags("Rules")
            .WithSummary("Fields and units that a rule table can speak of");
}
