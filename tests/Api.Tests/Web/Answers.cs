using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CaseFlow.Api.Tests.Web;

/// <summary>Reads answers, and fails with what the server said where it said something else than was expected.</summary>
internal static class Answers
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The body of an answer that must be 200.</summary>
    public static async Task<JsonElement> Ok(this Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode}: {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>The problem details of a refusal with that status; its title must be for people, in Chinese.</summary>
    public static async Task<JsonElement> Refused(this Task<HttpResponseMessage> answering, HttpStatusCode status)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.Text("title"));
        return problem;
    }

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static int Number(this JsonElement json, string property) => json.GetProperty(property).GetInt32();
}
