using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Orders;

/// <summary>How orders are previewed and given over HTTP.</summary>
internal static class Ordering
{
    public const string ScreeningStep = "排查";
    public static readonly DateTimeOffset Later = ApiHost.Morning.AddDays(9);

    public static Task<OpenCase> Registered(Office office) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水，多日未退。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );

    public static async Task<JsonElement> Order(Colleague by, OpenCase item, string order) =>
        (await by.Get($"{item.Path}/orders")).EnumerateArray().Single(one => one.Text("name") == order);

    public static async Task<string> Chosen(Colleague by, OpenCase item, string order, string field) =>
        (await Order(by, item, order))
            .GetProperty("form")
            .EnumerateArray()
            .Single(one => one.GetProperty("field").Text("name") == field)
            .GetProperty("choices")[0]
            .Text("value");

    public static async Task<JsonElement> Previewed(Colleague by, OpenCase item, string order, object fields) =>
        await Colleague.Read(await by.Post($"{item.Path}/orders/{order}/preview", new { fields }));

    public static async Task<Refused> Refused(Colleague by, OpenCase item, string order, object fields) =>
        await Colleague.ReadRefusal(await by.Post($"{item.Path}/orders/{order}/preview", new { fields }));

    /// <summary>As the page does it: previewed, and given as it was previewed.</summary>
    public static async Task Gives(Colleague by, OpenCase item, string order, object fields)
    {
        var stamp = (await Previewed(by, item, order, fields)).Text("stamp");
        await Colleague.Read(await by.Post($"{item.Path}/orders/{order}", new { fields, stamp }));
    }
}
