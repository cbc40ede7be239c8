using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Nodes;

/// <summary>One of several nodes of an office: the database is given, the data folder is the node's own.</summary>
internal sealed class NodeHost(TestDatabase database) : ApiHost(database)
{
    public static async Task<NodeHost> Start(TestDatabase database)
    {
        var node = new NodeHost(database);
        await node.InitializeAsync();
        return node;
    }

    /// <summary>A client that carries the cookie which somebody got at another node.</summary>
    public HttpClient Holding(string cookie)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }
}
