using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.People;

/// <summary>Browsers on other machines: each has a network address and a cookie jar of its own.</summary>
internal static class From
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="machine">The loopback has 16 million addresses; this is the last part of one.</param>
    public static HttpClient Machine(ApiHost host, byte machine)
    {
        var handler = new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.0.{machine}").MapToIPv6(), 0));
                await socket.ConnectAsync(context.DnsEndPoint, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = host.Address };
    }

    public static Task<HttpResponseMessage> SignIn(this HttpClient client, string account, string password) =>
        client.PostAsJsonAsync("/api/sign-in", new { account, password }, Ct);

    public static async Task SignInWrongly(this HttpClient client, string account, int times)
    {
        for (var i = 0; i < times; i++)
            await client.SignIn(account, "not-this-One-1").Refused(HttpStatusCode.Forbidden);
    }
}
