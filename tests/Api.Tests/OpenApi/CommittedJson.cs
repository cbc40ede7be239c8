using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.OpenApi;

/// <summary>JSON of the repository that is what the program serves.</summary>
internal static class CommittedJson
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The file as it is committed.</summary>
    /// <param name="path">From the repository's root.</param>
    /// <param name="writes">Environment variable that, at 1, has the file written anew first.</param>
    public static async Task<JsonNode?> At(string path, string writes, JsonNode served, CancellationToken cancel)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable(writes) == "1")
            await File.WriteAllTextAsync(file, served.ToJsonString(Written) + "\n", cancel);
        return JsonNode.Parse(await File.ReadAllTextAsync(file, cancel));
    }
}
