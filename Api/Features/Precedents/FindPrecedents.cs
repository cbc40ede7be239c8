using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Precedents;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Precedents;

/// <summary>Rulings in cases like this one, for whoever chooses the unit that does it. They decide; nothing is filled in by itself.</summary>
public static class FindPrecedents
{
    private const int Most = 3;

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<IReadOnlyList<PrecedentView>>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<IReadOnlyList<PrecedentView>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<PrecedentView>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var about = await db.VisibleTo(query.By)
                .Where(row => row.Id == query.CaseId)
                .Select(row => new
                {
                    row.Title,
                    row.Category,
                    row.Region,
                })
                .SingleOrDefaultAsync(cancellationToken);
            if (about is null)
                return CaseScope.NotFound;
            var staff = await directory.Read(db, cancellationToken);
            var rulings = await db.RulingsFor(query.By, cancellationToken);
            var visible = await PrecedentView.Visible(db, rulings, query.By, cancellationToken);
            return rulings
                .Where(one => one.CaseId != query.CaseId && staff.HasUnit(one.Settled.To))
                .Select(one => (Ruling: one, Like: LikeIn(one, about.Title, about.Category, about.Region, visible)))
                .Where(one => one.Like.IsGuide())
                .OrderByDescending(one => System.Numerics.BitOperations.PopCount((uint)one.Like))
                .ThenByDescending(one => one.Ruling.Settled.At)
                .Take(Most)
                .Select(one =>
                    PrecedentView.Of(one.Ruling, staff, visible.Contains(one.Ruling.CaseId)) with
                    {
                        SameCategory = one.Like.HasFlag(Likeness.Category),
                        SameRegion = one.Like.HasFlag(Likeness.Region),
                        LikeWords = one.Like.HasFlag(Likeness.Words),
                    }
                )
                .ToArray();
        }

        // Of a case that they may not see, not even by what it is like theirs is anything told but its category.
        private static Likeness LikeIn(Ruling ruling, string title, string? category, string? region, IReadOnlySet<long> visible)
        {
            var like = ruling.LikenessTo(title, category, region);
            return visible.Contains(ruling.CaseId) ? like : like & Likeness.Category;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/precedents",
                async Task<Results<Ok<IReadOnlyList<PrecedentView>>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("findPrecedents")
            .WithTags("Precedents")
            .WithSummary("Rulings in cases like this one");
}
