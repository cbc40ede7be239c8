using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rules;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rules;

/// <summary>保存草稿. Whatever is readable is kept, findings or not.</summary>
public static class SaveTable
{
    /// <param name="Stamp">Of the draft that this one replaces; null when there was none.</param>
    public sealed record Body(string Name, RuleTable Content, string? Stamp);

    public sealed record Command(string Table, Body Given, Actor By) : IRequest<OrRefusal<SavedTable>>;

    public sealed record SavedTable(string Stamp, int Version, DateTimeOffset SavedAt, CheckedTable Checked);

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

    public sealed class Handler(RuleTables tables, TableReadings readings) : IRequestHandler<Command, OrRefusal<SavedTable>>
    {
        public async ValueTask<OrRefusal<SavedTable>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (table, given, by) = command;
            var read = WrittenTables.Read(given.Content);
            if (read.Refusal is { } refusal)
                return refusal;
            var published = await tables.Published(table, cancellationToken);
            var whole = RuleTestCases.Whole(read.Value, await Stored(table, published, cancellationToken));
            var saved = await tables.Save(
                table,
                new WrittenTable(WritingDirection.Name(given.Name), whole),
                given.Stamp,
                by.Person,
                cancellationToken
            );
            if (saved.Refusal is { } refused)
                return refused;
            var row = saved.Value;
            var found = await readings.Check(whole, published, cancellationToken);
            return new SavedTable(RuleTables.StampOf(row), row.Version, row.SavedAt, found);
        }

        private async Task<RuleTable?> Stored(string table, RuleTableRow? published, CancellationToken ct) =>
            (await tables.Draft(table, ct) ?? published) is { } row ? RuleTableJson.Read(row.Content) : null;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/rule-tables/{table}/draft",
                async Task<Results<Ok<SavedTable>, ProblemHttpResult>> (
                    string table,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(table, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 413, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("saveRuleTable")
            .WithTags("Rules")
            .WithSummary("Save the draft of a rule table");
}
