using System.Collections.Frozen;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Setup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Session;

/// <summary>What stands at the door: whose office this is, before anybody has signed in.</summary>
/// <param name="Demo">Who can be tried in the demo office; null in every other.</param>
public sealed record EntranceView(string OfficeName, DemoEntrance? Demo);

/// <param name="Password">Of all demo accounts: it is no secret.</param>
/// <param name="Accounts">One for each kind of work.</param>
public sealed record DemoEntrance(string Password, IReadOnlyList<DemoAccount> Accounts);

/// <param name="Unit">Name of the unit.</param>
/// <param name="Try">What can be tried with it, in a sentence.</param>
public sealed record DemoAccount(string Code, string Name, string Unit, Saying Role, Saying Try);

public static class GetEntrance
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/entrance", Ok<EntranceView> (OfficeSettings settings) =>
                TypedResults.Ok(new EntranceView(settings.OfficeName, settings.Demo ? Demo() : null))
            )
            .AllowAnonymous()
            .WithName("getEntrance")
            .WithTags("Session")
            .WithSummary("Whose office this is; in the demo, who can be tried");

    private static DemoEntrance Demo()
    {
        var units = DemoOffice.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        return new DemoEntrance(
            DemoOffice.Password,
            [
                .. DemoOffice
                    .People.Where(person => Tries.ContainsKey(person.Roles[0]))
                    .DistinctBy(person => person.Roles[0], StringComparer.Ordinal)
                    .Select(person => new DemoAccount(
                        person.Code,
                        person.Name,
                        units[person.Unit],
                        Roles.NameOf(person.Roles[0]),
                        Tries[person.Roles[0]]
                    )),
            ]
        );
    }

    private static readonly FrozenDictionary<string, Saying> Tries = new Dictionary<string, Saying>(StringComparer.Ordinal)
    {
        [Roles.Collector] = Saying.Of("session.try.collector"),
        [Roles.Assessor] = Saying.Of("session.try.assessor"),
        [Roles.AssessorHead] = Saying.Of("session.try.assessor-head"),
        [Roles.Leader] = Saying.Of("session.try.leader"),
        [Roles.Supervisor] = Saying.Of("session.try.supervisor"),
        [Roles.Investigator] = Saying.Of("session.try.investigator"),
        [Roles.Handler] = Saying.Of("session.try.handler"),
        [Roles.UnitHead] = Saying.Of("session.try.unit-head"),
        [Roles.Reviewer] = Saying.Of("session.try.reviewer"),
        [Roles.Replier] = Saying.Of("session.try.replier"),
        [Roles.Publisher] = Saying.Of("session.try.publisher"),
        [Roles.FollowUp] = Saying.Of("session.try.follow-up"),
        [Roles.Archivist] = Saying.Of("session.try.archivist"),
        [Roles.ResponseGroup] = Saying.Of("session.try.response-group"),
        [Roles.ResponseOffice] = Saying.Of("session.try.response-office"),
        [Roles.ProcedureAdmin] = Saying.Of("session.try.procedure-admin"),
        [Roles.SystemAdmin] = Saying.Of("session.try.system-admin"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
