using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CaseFlow.Api.Tests.Web;

/// <summary>Multipart forms, as a browser sends them.</summary>
internal static class Forms
{
    public static Task<HttpResponseMessage> SendFile(
        this HttpClient client,
        string address,
        string name,
        byte[] content,
        params (string Name, string Value)[] fields
    )
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { file, "file", name } };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return client.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> SendFile(
        this HttpClient client,
        string address,
        string name,
        string content,
        params (string Name, string Value)[] fields
    ) => client.SendFile(address, name, Encoding.UTF8.GetBytes(content), fields);

    public static Task<JsonElement> Json(this HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>The sentence of a problem.</summary>
    public static async Task<string> Title(this HttpResponseMessage answer) => (await answer.Json()).GetProperty("title").GetString()!;
}
