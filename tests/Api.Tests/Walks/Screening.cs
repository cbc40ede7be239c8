using System.Net;
using System.Text;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>One case that waits for the assessor.</summary>
public sealed class Screening : IAsyncLifetime
{
    internal Office Office { get; private set; } = null!;

    internal OpenCase Item { get; private set; } = null!;

    internal TaskAddress Task { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Office = await Office.Open();
        Item = await Office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = Office.Host.Clock.GetUtcNow(),
            }
        );
        Task = TaskAddress.Of(await Office.Assessor.Finds(Item, "排查"));
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    internal HttpRequestMessage Complete(string body) => Json(HttpMethod.Post, $"{Task.Path}/complete", body);

    internal static HttpRequestMessage Json(HttpMethod method, string path, string body) =>
        new(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Sends what is wrong: it is refused, and not one row of the database changed.</summary>
    /// <param name="status">Null where any 4xx will do.</param>
    internal async Task<Refused> Refused(HttpStatusCode? status, HttpRequestMessage request, Colleague? by = null)
    {
        var before = await DatabaseDump.Of(Office.Host);
        using (request)
        {
            using var answer = await (by ?? Office.Assessor).Send(request);
            var refused = await Colleague.ReadRefusal(answer);
            Assert.Equal(status ?? refused.Status, refused.Status);
            Assert.Equal(before, await DatabaseDump.Of(Office.Host));
            return refused;
        }
    }
}
