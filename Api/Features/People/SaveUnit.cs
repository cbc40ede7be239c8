using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.People;

/// <summary>新建单位、修改单位. A unit's code never changes: tasks and cases name it.</summary>
public static class SaveUnit
{
    private const int LongestName = 200;

    public sealed record Body(string Name, string? Parent);

    public sealed record Command(Unit Unit, bool IsNew) : IRequest<OrRefusal<Unit>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Unit.Code)
                .Must(AccountRules.IsCode)
                .Says("units.code", ("most", AccountRules.LongestCode))
                .OverridePropertyName("code");
            RuleFor(command => command.Unit.Name)
                .NotEmpty()
                .Says("units.name-missing")
                .MaximumLength(LongestName)
                .Says("units.name-long", ("most", LongestName))
                .OverridePropertyName("name");
        }
    }

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Command, OrRefusal<Unit>>
    {
        public async ValueTask<OrRefusal<Unit>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (code, name, parent) = command.Unit;
            await using var write = await db.BeginWrite(cancellationToken);
            var units = await db.Units.ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
            var known = units.GetValueOrDefault(code);
            if (command.IsNew && known is not null)
                return PeopleRefusals.UnitExists;
            if (!command.IsNew && known is null)
                return PeopleRefusals.NoUnit;
            if (parent is not null && !units.ContainsKey(parent))
                return PeopleRefusals.UnknownUnit(parent);
            if (IsUnder(units, parent, code))
                return PeopleRefusals.ParentCircle;
            if (known is null)
                db.Units.Add(
                    new UnitRow
                    {
                        Code = code,
                        Name = name.Trim(),
                        Parent = parent,
                    }
                );
            else
                (known.Name, known.Parent) = (name.Trim(), parent);
            await directory.Commit(db, write, cancellationToken);
            return command.Unit with { Name = name.Trim() };
        }

        // Whether a unit is the other one or stands below it; bounded, should a circle ever have been stored.
        private static bool IsUnder(Dictionary<string, UnitRow> units, string? unit, string other)
        {
            for (var i = 0; unit is not null && i <= units.Count; i++)
            {
                if (unit == other)
                    return true;
                unit = units.GetValueOrDefault(unit)?.Parent;
            }
            return false;
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/units", async Task<Results<Ok<Unit>, ProblemHttpResult>> (Unit unit, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new Command(unit, IsNew: true), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 409, 422)
            .WithName("createUnit")
            .WithTags("People")
            .WithSummary("Create a unit");
        api.MapPut(
                "/units/{code}",
                async Task<Results<Ok<Unit>, ProblemHttpResult>> (string code, Body body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Command(new Unit(code, body.Name, body.Parent), IsNew: false), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 404, 422)
            .WithName("changeUnit")
            .WithTags("People")
            .WithSummary("Rename a unit or place it under another");
    }
}
