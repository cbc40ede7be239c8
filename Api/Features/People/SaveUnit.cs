using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
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
    internal const int LongestName = 200;

    /// <param name="Stamp">Of the unit as it was read.</param>
    public sealed record Body(string Name, string? Parent, string Stamp);

    public sealed record NewUnit(string Code, string Name, string? Parent);

    /// <param name="Stamp">Null for a new one.</param>
    public sealed record Command(NewUnit Unit, string? Stamp, Actor By) : IRequest<OrRefusal<Unit>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Unit.Code)
                .Must(AccountRules.IsCode)
                .Says("units.code", ("most", AccountRules.LongestCode))
                .OverridePropertyName("code");
            RuleFor(command => command.Unit.Name)
                .Shows()
                .Says("units.name-missing")
                .MaximumLength(LongestName)
                .Says("units.name-long", ("most", LongestName))
                .OverridePropertyName("name");
        }
    }

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, TimeProvider clock) : IRequestHandler<Command, OrRefusal<Unit>>
    {
        public async ValueTask<OrRefusal<Unit>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (code, name, parent) = command.Unit;
            await using var write = await directory.Begin(db, cancellationToken);
            var units = await db.Units.ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
            var known = units.GetValueOrDefault(code);
            if (command.Stamp is null && known is not null)
                return PeopleRefusals.UnitExists;
            if (command.Stamp is not null && known is null)
                return PeopleRefusals.NoUnit;
            if (known is not null && Unit.Of(known).Stamp != command.Stamp)
                return PeopleRefusals.UnitChanged(Now(known, units, await directory.Read(db, cancellationToken)));
            if (parent is not null && !units.ContainsKey(parent))
                return PeopleRefusals.UnknownUnit(parent);
            if (IsUnder(units, parent, code))
                return PeopleRefusals.ParentCircle;
            var kept = known ?? db.Units.Add(new UnitRow { Code = code, Name = name }).Entity;
            (kept.Name, kept.Parent, kept.ChangedBy, kept.ChangedAt) = (
                WritingDirection.Name(name),
                parent,
                command.By.Person,
                clock.Now()
            );
            await directory.Commit(db, write, cancellationToken);
            return Unit.Of(kept);
        }

        private static Meanwhile Now(UnitRow unit, Dictionary<string, UnitRow> units, Staff staff) =>
            new(
                unit.ChangedBy is { } by ? staff.NameOf(by) : null,
                unit.ChangedAt,
                unit.Parent is { } parent
                    ? Saying.Of("units.now", ("name", unit.Name), ("parent", units.GetValueOrDefault(parent)?.Name ?? parent))
                    : Saying.Of("units.now-topmost", ("name", unit.Name))
            );

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
        api.MapPost(
                "/units",
                async Task<Results<Ok<Unit>, ProblemHttpResult>> (
                    NewUnit unit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(unit, null, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 409, 422)
            .WithName("createUnit")
            .WithTags("People")
            .WithSummary("Create a unit");
        api.MapPut(
                "/units/{code}",
                async Task<Results<Ok<Unit>, ProblemHttpResult>> (
                    string code,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (await mediator.Send(new Command(new NewUnit(code, body.Name, body.Parent), body.Stamp ?? "", user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("changeUnit")
            .WithTags("People")
            .WithSummary("Rename a unit or place it under another");
    }
}
