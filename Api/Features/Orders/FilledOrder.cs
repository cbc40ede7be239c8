using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Orders;
using FluentValidation;

namespace CaseFlow.Api.Features.Orders;

/// <summary>An order by its name, with its form as a person filled it in: to give it, or to see beforehand what it would do.</summary>
public abstract record FilledOrder(long CaseId, string Order, Reader By, IReadOnlyDictionary<string, JsonElement> Fields)
{
    /// <summary>Its event, or the refusal when there is no such order.</summary>
    internal OrRefusal<CaseOrdered> At(DateTimeOffset now) =>
        CaseOrders.Find(Order) is { } order
            ? order.Handed(now, By, FieldJson.Read(Fields))
            : new Refusal("no-such-order", RefusalKind.NotFound, ("order", Order));
}

public abstract class FilledOrderRules<T> : AbstractValidator<T>
    where T : FilledOrder
{
    protected FilledOrderRules() => RuleFor(filled => filled.Fields).MustHoldFieldValues();
}
