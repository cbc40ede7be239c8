using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Merging;

/// <summary>How cases are merged and split over HTTP.</summary>
internal static class MergeCalls
{
    public const string FirstStep = "排查";

    private const string Reason = "反映同一件事";

    public static Task<OpenCase> Registered(Office office, string title, object? more = null)
    {
        var item = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        item["title"] = title;
        item["body"] = "东街雨后积水，多日未退。";
        item["source"] = "市民留言板";
        item["discoveredAt"] = JsonValue.Create(office.Host.Clock.GetUtcNow());
        return office.Collector.Registers(item);
    }

    public static async Task<JsonElement> Previewed(Colleague by, OpenCase main, params OpenCase[] others) =>
        await Colleague.Read(await by.Post($"{main.Path}/merge/preview", Body(others)));

    public static async Task<Refused> IsRefused(Colleague by, OpenCase main, params OpenCase[] others) =>
        await Colleague.ReadRefusal(await by.Post($"{main.Path}/merge/preview", Body(others)));

    /// <summary>As the page does it: previewed, and done as it was previewed.</summary>
    public static async Task Merges(Colleague by, OpenCase main, params OpenCase[] others)
    {
        var ahead = (await Previewed(by, main, others)).EnumerateArray().ToDictionary(one => one.GetProperty("id").GetInt64());
        var body = new
        {
            cases = others.Select(one => new { id = one.Id, stamp = ahead[one.Id].Text("stamp") }),
            reason = Reason,
            stamp = ahead[main.Id].Text("stamp"),
        };
        await Colleague.Read(await by.Post($"{main.Path}/merge", body));
    }

    public static async Task Splits(Colleague by, OpenCase other)
    {
        var ahead = await Colleague.Read(await by.Post($"{other.Path}/split/preview", new { reason = "另有诉求" }));
        await Colleague.Read(await by.Post($"{other.Path}/split", new { reason = "另有诉求", stamp = ahead[0].Text("stamp") }));
    }

    /// <summary>The main case comes to its end on the shortest way.</summary>
    public static async Task Ends(Office office, OpenCase main)
    {
        await office.Assessor.Does(main, FirstStep, "Transfer");
        await office.AssessorHead.Does(main, "转送记录", "Transferred");
    }

    private static object Body(OpenCase[] others) => new { cases = others.Select(one => new { id = one.Id }), reason = Reason };
}
