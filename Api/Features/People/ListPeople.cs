using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Search;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.People;

/// <summary>人员, for whoever has to choose one. Only those who have not left.</summary>
public static class ListPeople
{
    /// <param name="Text">Part of the name or the code.</param>
    public sealed record Query(string? Role, string? Unit, string? Text) : IRequest<IReadOnlyList<Person>>;

    public sealed record Person(string Code, string Name, string Unit, string UnitName, IReadOnlyList<Role> Roles);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, IReadOnlyList<Person>>
    {
        public async ValueTask<IReadOnlyList<Person>> Handle(Query query, CancellationToken cancellationToken)
        {
            var staff = await directory.Read(db, cancellationToken);
            return
            [
                .. staff
                    .Members.Where(member => Fits(member, query))
                    .OrderBy(member => member.Unit, StringComparer.Ordinal)
                    .ThenBy(member => member.Code, StringComparer.Ordinal)
                    .Select(member => new Person(
                        member.Code,
                        member.Name,
                        member.Unit,
                        staff.UnitName(member.Unit),
                        [.. member.Roles.Select(role => new Role(role, Roles.NameOf(role)))]
                    )),
            ];
        }

        private static bool Fits(StaffMember member, Query query) =>
            (query.Role is null || member.Roles.Contains(query.Role, StringComparer.Ordinal))
            && (query.Unit is null || member.Unit == query.Unit)
            && (string.IsNullOrWhiteSpace(query.Text) || SearchWords.AreIn(query.Text, member.Name, member.Code));
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/people",
                async Task<Ok<IReadOnlyList<Person>>> (
                    string? role,
                    string? unit,
                    string? text,
                    IMediator mediator,
                    CancellationToken ct
                ) => TypedResults.Ok(await mediator.Send(new Query(role, unit, text), ct))
            )
            .Refuses(401)
            .WithName("listPeople")
            .WithTags("People")
            .WithSummary("Everyone of the office, by role, unit or part of the name");
}
