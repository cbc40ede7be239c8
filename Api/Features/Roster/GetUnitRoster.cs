using System.Security.Claims;
using CaseFlow.Api.Features.People;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Staffing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Unit = CaseFlow.Api.Features.People.Unit;

namespace CaseFlow.Api.Features.Roster;

/// <summary>A unit as its administrator sees it: who is there, how each stands, and what it lacks.</summary>
public static class GetUnitRoster
{
    public sealed record Query(string Code, Reader By) : IRequest<OrRefusal<UnitRoster>>;

    /// <param name="Unit">With the stamp that a change is sent with.</param>
    /// <param name="ChangedBy">Who made or changed it last; null for what the office was set up with.</param>
    /// <param name="People">Those of the unit in the order of their names, after them those who left it last.</param>
    /// <param name="Lacking">Roles that procedures in force ask for in this unit and that nobody here holds.</param>
    public sealed record UnitRoster(
        Unit Unit,
        PersonName? ChangedBy,
        DateTimeOffset? ChangedAt,
        IReadOnlyList<RosterPerson> People,
        IReadOnlyList<LackingRole> Lacking
    );

    /// <param name="Procedures">Names of the procedures that ask for it.</param>
    public sealed record LackingRole(Role Role, IReadOnlyList<string> Procedures);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, UnitPeople people, StaffingReading staffing)
        : IRequestHandler<Query, OrRefusal<UnitRoster>>
    {
        public async ValueTask<OrRefusal<UnitRoster>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await db.Units.FindAsync([query.Code], cancellationToken) is not { } unit)
                return PeopleRefusals.NoUnit;
            var staff = await directory.Read(db, cancellationToken);
            return new UnitRoster(
                Unit.Of(unit),
                unit.ChangedBy is { } by ? new PersonName(by, staff.NameOf(by)) : null,
                unit.ChangedAt,
                await people.Of(query.Code, staff, query.By, cancellationToken),
                await Lacking(query.Code, staff, cancellationToken)
            );
        }

        private async Task<IReadOnlyList<LackingRole>> Lacking(string unit, Staff staff, CancellationToken ct) =>
            [
                .. (await staffing.Latest(ct))
                    .SelectMany(procedure =>
                        DefinitionDocument
                            .Read(procedure.Definition)
                            .Match(document => UnitPosts.Lacking(document, staff.Office), _ => [])
                            .Where(post => post.Unit == unit)
                            .Select(post => (post.Role, procedure.Name))
                    )
                    .GroupBy(post => post.Role, post => post.Name, StringComparer.Ordinal)
                    .Select(role => new LackingRole(new Role(role.Key, Roles.NameOf(role.Key)), [.. role])),
            ];
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/roster/{unit}",
                async Task<Results<Ok<UnitRoster>, ProblemHttpResult>> (
                    string unit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(unit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(401, 403, 404)
            .WithName("getUnitRoster")
            .WithTags("People")
            .WithSummary("A unit with its people, how each stands, and the roles that it lacks");
}
