using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Precedents;
using CaseFlow.Infrastructure.Search;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Precedents;

/// <summary>The rulings on who is responsible, newest first; looked up by words of what the reader may read of them.</summary>
public static class ListPrecedents
{
    private const int MostListed = 100;

    public sealed record Query(string? Text, Reader By) : IRequest<OrRefusal<IReadOnlyList<PrecedentView>>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<IReadOnlyList<PrecedentView>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<PrecedentView>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var staff = await directory.Read(db, cancellationToken);
            var rulings = await db.RulingsFor(query.By, cancellationToken);
            var visible = await PrecedentView.Visible(db, rulings, query.By, cancellationToken);
            return rulings
                .Select(one => PrecedentView.Of(one, staff, visible.Contains(one.CaseId)))
                .Where(one => string.IsNullOrWhiteSpace(query.Text) || SearchWords.AreIn(query.Text, Texts(one)))
                .Take(MostListed)
                .ToArray();
        }

        private static string[] Texts(PrecedentView one) =>
            [one.Category ?? "", one.UnitName, one.DisputedBy, one.Ground, .. TextsOf(one.Case)];

        private static string[] TextsOf(PrecedentCase? one) => one is null ? [] : [one.Title, one.Number, one.Region ?? ""];
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/precedents",
                async Task<Results<Ok<IReadOnlyList<PrecedentView>>, ProblemHttpResult>> (
                    string? text,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(text, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("listPrecedents")
            .WithTags("Precedents")
            .WithSummary("Rulings on who is responsible, newest first");
}
