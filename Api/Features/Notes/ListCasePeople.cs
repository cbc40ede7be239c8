using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Notes;

/// <summary>Whom one may name in a comment on a case, and whether they can read it already.</summary>
public static class ListCasePeople
{
    /// <param name="Sees">Whether they can read the case now; else a note that names them opens it to them.</param>
    public sealed record CasePerson(string Code, string Name, string UnitName, bool Sees);

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<IReadOnlyList<CasePerson>>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<IReadOnlyList<CasePerson>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<CasePerson>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.VisibleTo(query.By).AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var staff = await directory.Read(db, cancellationToken);
            var readers = await CaseReaders.Of(db, row.Id, staff, CaseFacts.Of(row), cancellationToken);
            // Whoever was only informed cannot open the case to others.
            var mayOpen = await db.ReachedBy(query.By).AnyAsync(one => one.Id == row.Id, cancellationToken);
            return staff
                .Members.Where(member => member.Code != query.By.Person && !readers.Bars(member))
                .Select(member => new CasePerson(member.Code, member.Name, staff.UnitName(member.Unit), readers.Includes(member)))
                .Where(person => person.Sees || mayOpen)
                .OrderByDescending(person => person.Sees)
                .ThenBy(person => person.Name, StringComparer.Ordinal)
                .ToArray();
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/people",
                async Task<Results<Ok<IReadOnlyList<CasePerson>>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("listCasePeople")
            .WithTags("Notes")
            .WithSummary("Whom one may name in a comment on a case");
}
