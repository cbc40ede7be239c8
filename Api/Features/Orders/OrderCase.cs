using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Orders;

/// <summary>Any order of a case, by its name: a further order needs no endpoint of its own.</summary>
public static class OrderCase
{
    /// <param name="Fields">The form of the order by name: text, number, true/false, or a list of texts.</param>
    /// <param name="Stamp">Of the case as it was previewed (<see cref="PreviewOrder.OrderPreview.Stamp"/>).</param>
    public sealed record Body(IReadOnlyDictionary<string, JsonElement>? Fields, string? Stamp);

    public sealed record Command(long CaseId, string Order, Reader By, IReadOnlyDictionary<string, JsonElement> Fields, string Stamp)
        : FilledOrder(CaseId, Order, By, Fields),
            IRequest<OrRefusal<Given>>;

    public sealed record Given(long CaseId);

    public sealed class Validator : FilledOrderRules<Command>
    {
        public Validator() => RuleFor(command => command.Stamp).NotEmpty().Says("cases.stamp-missing").OverridePropertyName("stamp");
    }

    public sealed class Handler(CaseFlowDb db, CaseRunner runner, TimeProvider clock) : IRequestHandler<Command, OrRefusal<Given>>
    {
        public async ValueTask<OrRefusal<Given>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.VisibleTo(command.By).AnyAsync(row => row.Id == command.CaseId, cancellationToken))
                return CaseScope.NotFound;
            var ordered = command.At(clock.Now());
            if (ordered.Refusal is { } none)
                return none;
            var seen = CorrectFields.SeenBy(command.Stamp) ?? 0;
            var answer = await runner.Handle(command.CaseId, [ordered.Value], cancellationToken, seen);
            return answer.Refusal is { } refusal ? refusal : new Given(command.CaseId);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/orders/{order}",
                async Task<Results<Ok<Given>, ProblemHttpResult>> (
                    long caseId,
                    string order,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, order, user.Actor(), FieldsOf(body), body.Stamp ?? ""), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("orderCase")
            .WithTags("Orders")
            .WithSummary("Order something of a case, with the form that the order asks for");

    internal static IReadOnlyDictionary<string, JsonElement> FieldsOf(Body body) =>
        body.Fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
