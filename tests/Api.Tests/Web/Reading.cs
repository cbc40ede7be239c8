using System.Net.Http.Json;

namespace CaseFlow.Api.Tests.Web;

/// <summary>Which language somebody reads.</summary>
internal static class Reading
{
    /// <summary>Has the account that is signed in speak English, whatever the browser says.</summary>
    public static async Task<HttpClient> InEnglish(this HttpClient client)
    {
        await client.PutAsJsonAsync("/api/me/language", new { language = "en" }, TestContext.Current.CancellationToken).Ok();
        return client;
    }
}
