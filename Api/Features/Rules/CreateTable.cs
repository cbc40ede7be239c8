using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Rules;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>新建规则表. It is a draft until it is published.</summary>
public static class CreateTable
{
    /// <param name="Content">Rules to begin with; null for none.</param>
    public sealed record Body(string Name, RuleTable? Content = null);

    public sealed record Command(Body Given, Actor By) : IRequest<OrRefusal<CreatedTable>>;

    public sealed record CreatedTable(string Table);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => (command.Given.Name ?? "").Trim())
                .Shows()
                .Says("tables.name")
                .MaximumLength(WrittenTables.LongestName)
                .Says("tables.name-long", ("most", WrittenTables.LongestName))
                .OverridePropertyName("name");
    }

    public sealed class Handler(RuleTables tables) : IRequestHandler<Command, OrRefusal<CreatedTable>>
    {
        public async ValueTask<OrRefusal<CreatedTable>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = WrittenTables.Read(command.Given.Content);
            if (read.Refusal is { } refusal)
                return refusal;
            // Tests that were taken from cases stay with the table for which somebody looked at the case.
            var content = read.Value with { Tests = [] };
            var row = await tables.Create(
                new WrittenTable(WritingDirection.Name(command.Given.Name), content),
                command.By.Person,
                cancellationToken
            );
            return new CreatedTable(row.Table);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/rule-tables",
                async Task<Results<Ok<CreatedTable>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 413, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("createRuleTable")
            .WithTags("Rules")
            .WithSummary("Make a new rule table");
}
