using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Orders;

/// <summary>预告. What an order of a case would do, before it is given; refused as the order would be. Nothing is kept of it.</summary>
public static class PreviewOrder
{
    /// <param name="Next">The tasks that would be opened, or go to somebody else.</param>
    /// <param name="Limits">The time limits that would be due otherwise.</param>
    /// <param name="Told">Names of those who would get a notice or a mail at once.</param>
    /// <param name="Cancelled">Names of the steps whose open tasks would be withdrawn.</param>
    /// <param name="Waits">Why something would stand still until the case is corrected.</param>
    /// <param name="Said">What whoever has a task would be told, or what the record would say.</param>
    /// <param name="Stamp">Of the case as it was previewed: to be sent with the order.</param>
    public sealed record OrderPreview(
        IReadOnlyList<NextTask> Next,
        IReadOnlyList<LimitAhead> Limits,
        IReadOnlyList<string> Told,
        IReadOnlyList<Saying> Cancelled,
        IReadOnlyList<Saying> Waits,
        IReadOnlyList<Saying> Said,
        string Stamp
    )
    {
        internal static OrderPreview Of(Outlook ahead, Staff staff, string stamp) =>
            new(
                [.. ahead.Next.Concat(ahead.Passed).Select(task => TaskPreviews.Named(task, staff))],
                ahead.Limits,
                [.. ahead.Told.Select(member => member.Name)],
                ahead.Cancelled,
                ahead.Waits,
                ahead.Said,
                stamp
            );
    }

    public sealed record Command(long CaseId, string Order, Reader By, IReadOnlyDictionary<string, JsonElement> Fields)
        : FilledOrder(CaseId, Order, By, Fields),
            IRequest<OrRefusal<OrderPreview>>;

    public sealed class Validator : FilledOrderRules<Command>;

    public sealed class Handler(CaseFlowDb db, Preview preview, StaffDirectory directory, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<OrderPreview>>
    {
        public async ValueTask<OrRefusal<OrderPreview>> Handle(Command command, CancellationToken cancellationToken)
        {
            // Read before the preview: where the case moves between the two, the order is refused and nothing is done unseen.
            var row = await db.OneVisibleTo(command.By, command.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var ordered = command.At(clock.Now());
            if (ordered.Refusal is { } none)
                return none;
            var outlook = await preview.Of(row.Id, ordered.Value, cancellationToken);
            if (outlook.Refusal is { } refusal)
                return refusal;
            return OrderPreview.Of(outlook.Value, await directory.Read(db, cancellationToken), CorrectFields.StampOf(row));
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/orders/{order}/preview",
                async Task<Results<Ok<OrderPreview>, ProblemHttpResult>> (
                    long caseId,
                    string order,
                    OrderCase.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, order, user.Actor(), OrderCase.FieldsOf(body)), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("previewOrder")
            .WithTags("Orders")
            .WithSummary("What an order of a case would do");
}
