using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Orders;

/// <summary>督办操作: what a leader or supervisor may order of a case at any time.</summary>
internal sealed class OrdersArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<OrderChoices>();

    public override void Map(IEndpointRouteBuilder api)
    {
        ListOrders.Map(api);
        PreviewOrder.Map(api);
        OrderCase.Map(api);
    }
}
