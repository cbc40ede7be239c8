using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Rules;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>发布. From now on it is what cases are suggested by; what was suggested before stays.</summary>
public static class PublishTable
{
    private const int LongestReason = 500;

    /// <param name="Stamp">Of the draft as it was read: what is published is what was looked at.</param>
    public sealed record Body(string Stamp, string Reason);

    public sealed record Command(string Table, Body Given, Actor By) : IRequest<OrRefusal<PublishedVersion>>;

    public sealed record PublishedVersion(string Table, int Version);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => (command.Given.Reason ?? "").Trim())
                .Shows()
                .Says("tables.reason")
                .MaximumLength(LongestReason)
                .Says("tables.reason-long", ("most", LongestReason))
                .OverridePropertyName("reason");
    }

    public sealed class Handler(RuleTables tables, TableReadings readings) : IRequestHandler<Command, OrRefusal<PublishedVersion>>
    {
        public async ValueTask<OrRefusal<PublishedVersion>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (table, given, by) = command;
            if (await tables.Draft(table, cancellationToken) is not { } draft)
                return RuleRefusals.NoDraft;
            if (RuleTables.StampOf(draft) != given.Stamp)
                return await tables.Changed(table, draft, cancellationToken);
            var found = await readings.Check(RuleTableJson.Read(draft.Content), null, cancellationToken);
            if (!found.Publishable)
                return NotYet(found);
            return await tables.Publish(draft, given.Reason.Trim(), by.Person, cancellationToken) is { } refusal
                ? refusal
                : new PublishedVersion(draft.Table, draft.Version);
        }

        // What keeps it from being published, by row or test; errors first.
        private static Refusal NotYet(CheckedTable found)
        {
            var errors = found.Findings.Where(finding => finding.Weight == RuleFindingWeight.Error).ToArray();
            if (errors.Length > 0)
                return new Refusal("rule-table-errors", RefusalKind.Invalid, ("count", errors.Length), ("finding", errors[0].Text))
                {
                    Fields = [.. errors.Select(error => new FieldProblem(error.Row ?? "", error.Text))],
                };
            var failed = found.Runs.Where(run => !run.Passed).ToArray();
            return new Refusal("rule-tests-failed", RefusalKind.Invalid, ("count", failed.Length))
            {
                Fields = [.. failed.Select(run => new FieldProblem(run.Test, Saying.Of("tables.test-failed")))],
            };
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/rule-tables/{table}/publish",
                async Task<Results<Ok<PublishedVersion>, ProblemHttpResult>> (
                    string table,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(table, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("publishRuleTable")
            .WithTags("Rules")
            .WithSummary("Publish the draft of a rule table");
}
