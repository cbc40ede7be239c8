using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>A refused request: its status and what the person reads.</summary>
internal sealed record Refused(HttpStatusCode Status, string Title, JsonElement Problem)
{
    /// <summary>Names of the fields that the refusal points at.</summary>
    public IEnumerable<string> Fields =>
        Problem.TryGetProperty("fields", out var fields)
            ? fields.EnumerateArray().Select(problem => problem.GetProperty("field").GetString()!)
            : [];
}

/// <summary>One person at a browser, who knows only what HTTP answers. Steps are called by the name that the inbox shows.</summary>
internal sealed class Colleague(string code, HttpClient http, TimeProvider clock)
{
    public string Code => code;

    /// <summary>As <c>ApiHost</c> names new accounts.</summary>
    public string Name => $"姓名{code}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task ReadsEnglish() => http.InEnglish();

    public async Task<OpenCase> Registers(object item)
    {
        var registered = await Read(await Post("/api/cases", item));
        return new OpenCase(registered.GetProperty("id").GetInt64(), registered.GetProperty("number").GetString()!);
    }

    /// <summary>Everything in this person's inbox, page after page.</summary>
    public async Task<IReadOnlyList<JsonElement>> Inbox(string filter = "") => await Pages($"/api/inbox?{filter}");

    public async Task<JsonElement> Finds(OpenCase item, string step) => Assert.Single(await Tasks(item, step));

    public async Task<IReadOnlyList<JsonElement>> Tasks(OpenCase item, string step) =>
        [
            .. (await Inbox()).Where(task =>
                task.GetProperty("caseId").GetInt64() == item.Id && task.GetProperty("step").GetString() == step
            ),
        ];

    /// <summary>Finds the task in the inbox, opens it, fills in what the form demands and hands it in; it must be taken.</summary>
    /// <param name="fields">What matters to the test; the form's other required fields are filled in.</param>
    public async Task Does(OpenCase item, string step, string outcome, object? fields = null) =>
        await Read(await Tries(TaskAddress.Of(await Finds(item, step)), outcome, fields));

    /// <summary>The same, to be refused.</summary>
    public async Task<Refused> IsRefused(OpenCase item, string step, string outcome, object? fields = null) =>
        await ReadRefusal(await Tries(TaskAddress.Of(await Finds(item, step)), outcome, fields));

    public Task<HttpResponseMessage> Tries(TaskAddress task, string outcome, object? fields = null) =>
        HandsIn(task, "complete", outcome, fields);

    /// <summary>What handing it in would do.</summary>
    public async Task<JsonElement> Previews(TaskAddress task, string outcome, object? fields = null) =>
        await Read(await HandsIn(task, "preview", outcome, fields));

    private async Task<HttpResponseMessage> HandsIn(TaskAddress task, string act, string outcome, object? fields)
    {
        var shown = await Get(task.Path);
        return await Post($"{task.Path}/{act}", new { outcome, fields = FilledForm.For(shown, outcome, fields, clock.GetUtcNow()) });
    }

    public async Task<JsonElement> Get(string path) => await Read(await http.GetAsync(path, Ct));

    /// <summary>A list to its end, following the cursor.</summary>
    public async Task<IReadOnlyList<JsonElement>> Pages(string path)
    {
        var all = new List<JsonElement>();
        for (var cursor = ""; ; )
        {
            var page = await Get(cursor.Length == 0 ? path : $"{path}&cursor={cursor}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("next").GetString() is not { } next)
                return all;
            cursor = next;
        }
    }

    public Task<HttpResponseMessage> Post(string path, object body) => http.PostAsJsonAsync(path, body, Ct);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) =>
        http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);

    public async Task<Refused> CannotGet(string path) => await ReadRefusal(await http.GetAsync(path, Ct));

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri} answered {answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>A refusal must be problem details with a Chinese sentence.</summary>
    public static async Task<Refused> ReadRefusal(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        var title = problem.GetProperty("title").GetString()!;
        Assert.Contains(title, character => character is >= '一' and <= '鿿');
        return new Refused(answer.StatusCode, title, problem);
    }
}
