using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Handover;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Handover;

/// <summary>交接预览. All that names a person, area by area, and what of it could go to whom; nothing is changed.</summary>
public static class PreviewHandover
{
    public sealed record Query(HandoverWish Wish, Reader By) : IRequest<OrRefusal<HandoverView>>;

    public sealed class Handler(Handovers handovers, HandoverViews views, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<HandoverView>>
    {
        public async ValueTask<OrRefusal<HandoverView>> Handle(Query query, CancellationToken cancellationToken)
        {
            var wish = query.Wish;
            var chosen = wish.ByArea.Values.Append(wish.To ?? "").Where(code => code.Length > 0);
            if (await handovers.Bars(wish.Person ?? "", chosen, cancellationToken) is { } bar)
                return bar;
            return await views.Preview(wish, query.By, clock.Now(), cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/handovers/preview",
                async Task<Results<Ok<HandoverView>, ProblemHttpResult>> (
                    HandoverWish body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.HandOver)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("previewHandover")
            .WithTags("Handover")
            .WithSummary("All that names a person, and what of it could be handed over to whom");
}
