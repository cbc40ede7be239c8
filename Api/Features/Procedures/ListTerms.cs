using System.Security.Claims;
using System.Text.Json.Nodes;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Sayings;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>
/// What a procedure can speak of in this office: roles, units, people, the categories that its cases have, rule tables. Whoever draws chooses
/// from these; nothing is typed that the office knows.
/// </summary>
public static class ListTerms
{
    // As many as a person can look through; a rarer category is still found in the procedure that names it.
    private const int MostCategories = 200;

    public sealed record Query(Reader By) : IRequest<ProcedureTerms>;

    /// <param name="Categories">Those of the office's cases, the most frequent first.</param>
    /// <param name="DefaultLadder">What escalates a step without a ladder of its own, as a definition writes one.</param>
    /// <param name="Tables">Rule tables by which a step can suggest.</param>
    /// <param name="Procedures">Published procedures, which others can call (子流程).</param>
    public sealed record ProcedureTerms(
        IReadOnlyList<Role> Roles,
        IReadOnlyList<TermUnit> Units,
        IReadOnlyList<TermPerson> People,
        IReadOnlyList<string> Categories,
        JsonArray DefaultLadder,
        IReadOnlyList<TermTable> Tables,
        IReadOnlyList<TermProcedure> Procedures
    );

    /// <param name="Code">The key by which a step names it.</param>
    /// <param name="Published">Whether it is in force: a step can suggest by no other.</param>
    public sealed record TermTable(string Code, string Name, bool Published);

    /// <param name="Code">Its definition id.</param>
    /// <param name="Version">The one in force.</param>
    /// <param name="Results">Names of its ends.</param>
    /// <param name="Fields">Names of the fields that it declares or fills.</param>
    /// <param name="Calls">Definition ids of those that it calls, and that those call.</param>
    public sealed record TermProcedure(
        string Code,
        string Name,
        int Version,
        IReadOnlyList<string> Results,
        IReadOnlyList<string> Fields,
        IReadOnlyList<string> Calls
    );

    /// <param name="Parent">Code of the unit above; null for the topmost.</param>
    public sealed record TermUnit(string Code, string Name, string? Parent);

    /// <param name="Active">False for somebody who has left: shown where a procedure names them, offered to nobody.</param>
    public sealed record TermPerson(string Code, string Name, string Unit, ImmutableArray<string> Roles, bool Active);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, ProcedureShelf shelf) : IRequestHandler<Query, ProcedureTerms>
    {
        public async ValueTask<ProcedureTerms> Handle(Query query, CancellationToken cancellationToken)
        {
            var staff = await directory.Read(db, cancellationToken);
            var units = await db
                .Units.AsNoTracking()
                .OrderBy(unit => unit.Code)
                .Select(unit => new TermUnit(unit.Code, unit.Name, unit.Parent))
                .ToListAsync(cancellationToken);
            var people = await db
                .Users.AsNoTracking()
                .OrderBy(account => account.Id)
                .Select(account => new
                {
                    account.Id,
                    account.Name,
                    account.Unit,
                })
                .ToListAsync(cancellationToken);
            return new ProcedureTerms(
                RolesOf(staff),
                units,
                [.. people.Select(one => Term(one.Id, one.Name, one.Unit, staff.Find(one.Id)))],
                await Categories(query.By, cancellationToken),
                LadderJson.Of(EscalationLadder.Default, Speakers.Book.Say),
                await Tables(cancellationToken),
                await Procedures(cancellationToken)
            );
        }

        private static TermPerson Term(string code, string name, string unit, StaffMember? member) =>
            new(code, name, member?.Unit ?? unit, member?.Roles ?? [], member is not null);

        // The shipped ones, and the office's own: a role is what somebody holds.
        private static IReadOnlyList<Role> RolesOf(Staff staff) =>
            [
                .. Roles
                    .Shipped.Select(role => role.Code)
                    .Concat(staff.Members.SelectMany(member => member.Roles).Order(StringComparer.Ordinal))
                    .Distinct(StringComparer.Ordinal)
                    .Select(code => new Role(code, Roles.NameOf(code))),
            ];

        private async Task<IReadOnlyList<TermProcedure>> Procedures(CancellationToken ct)
        {
            var latest = await ProcedureShelf
                .InForce(db)
                .OrderBy(row => row.DefinitionId)
                .Select(row => new { row.DefinitionId, row.Version })
                .ToListAsync(ct);
            var terms = new List<TermProcedure>();
            foreach (var row in latest)
            {
                var one = await shelf.Take(db, row.DefinitionId, row.Version, ct);
                terms.Add(new(row.DefinitionId, one.Name, row.Version, [.. one.Results], [.. one.FieldsFilled], [.. one.Calls]));
            }
            return terms;
        }

        private async Task<IReadOnlyList<TermTable>> Tables(CancellationToken ct)
        {
            var versions = await db
                .RuleTables.AsNoTracking()
                .OrderBy(row => row.Table)
                .ThenBy(row => row.Version)
                .Select(row => new TermTable(row.Table, row.Name, row.PublishedAt != null))
                .ToListAsync(ct);
            return [.. versions.GroupBy(row => row.Code).Select(table => table.LastOrDefault(row => row.Published) ?? table.Last())];
        }

        // What is about the reader does not exist for them, not even as a category (回避).
        private async Task<IReadOnlyList<string>> Categories(Reader by, CancellationToken ct) =>
            await db.NotAbout(db.Cases, by)
                .Where(row => row.Category != null && row.Category != "")
                .GroupBy(row => row.Category!)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .Select(group => group.Key)
                .Take(MostCategories)
                .ToListAsync(ct);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/procedure-terms", async Task<Ok<ProcedureTerms>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(user.Actor()), ct))
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403)
            .WithName("listProcedureTerms")
            .WithTags("Procedures")
            .WithSummary("Roles, units, people, categories and rule tables that a procedure can speak of");
}
