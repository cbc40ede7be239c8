using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Orders;

/// <summary>What the signed-in person may order of a case, each with its form as the case stands now.</summary>
public static class ListOrders
{
    /// <param name="Called">What people call it.</param>
    /// <param name="Means">What it does and does not do.</param>
    /// <param name="WhyNot">Why it cannot be ordered of the case as it stands; null when it can.</param>
    public sealed record OrderView(
        string Name,
        Saying Called,
        Saying Means,
        IReadOnlyList<AskedField> Form,
        Saying? WhyNot,
        string? WhyNotCode
    );

    public sealed record Query(long CaseId, Reader By) : IRequest<OrRefusal<IReadOnlyList<OrderView>>>;

    public sealed class Handler(
        CaseFlowDb db,
        ProcedureShelf procedures,
        OfficeShelf offices,
        StaffDirectory directory,
        OrderChoices choices,
        TimeProvider clock
    ) : IRequestHandler<Query, OrRefusal<IReadOnlyList<OrderView>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<OrderView>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.OneVisibleTo(query.By, query.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            var office = await offices.At(db, clock.Now(), staff.People, cancellationToken);
            var (run, facts) = (EngineJson.ReadRun(row.Run.State), CaseFacts.Of(row));
            var called = await choices.Of(row.Id, run, procedure, office.Calendar, staff, cancellationToken);
            return CaseOrders
                .All.Where(order => Rights.Named(order.Right).IsHeldBy(query.By))
                .Select(order =>
                {
                    var bar = order.WhyNot(procedure, run, facts, office, query.By);
                    var form = bar is null ? order.Asks(procedure, run, facts, office).Fields : [];
                    return new OrderView(
                        order.Name,
                        AskedField.Said(order.Called),
                        AskedField.Said(order.Means),
                        [.. form.Select(field => AskedField.Of(field, called(field)))],
                        bar?.Text,
                        bar?.Code
                    );
                })
                .ToArray();
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/orders",
                async Task<Results<Ok<IReadOnlyList<OrderView>>, ProblemHttpResult>> (
                    long caseId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404)
            .WithName("listOrders")
            .WithTags("Orders")
            .WithSummary("What may be ordered of a case");
}
