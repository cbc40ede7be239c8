using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Features.Orders;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Separating;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Separating;

/// <summary>预告 of 另案办理: who would get what by when in the new case. Nothing is kept of it.</summary>
public static class PreviewSeparate
{
    public sealed record Query(SeparateWish Wish) : IRequest<OrRefusal<PreviewOrder.OrderPreview>>;

    public sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => this.MustBeComplete(query => query.Wish);
    }

    public sealed class Handler(SeparateCases cases, CaseFlowDb db, StaffDirectory directory)
        : IRequestHandler<Query, OrRefusal<PreviewOrder.OrderPreview>>
    {
        public async ValueTask<OrRefusal<PreviewOrder.OrderPreview>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await cases.Ahead(query.Wish, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            return PreviewOrder.OrderPreview.Of(
                found.Value.Outlook,
                await directory.Read(db, cancellationToken),
                CorrectFields.StampOf(found.Value.Origin)
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/separate/preview",
                async Task<Results<Ok<PreviewOrder.OrderPreview>, ProblemHttpResult>> (
                    long caseId,
                    OpenSeparate.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(OpenSeparate.WishOf(caseId, body, user.Actor())), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("previewSeparate")
            .WithTags("Separating")
            .WithSummary("What opening a separate case would do");
}
