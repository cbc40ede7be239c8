using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Files;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>The files of the demo's stories, kept in this assembly, and their way to a case's attachments.</summary>
public sealed class DemoFiles(AttachmentStore store)
{
    private static readonly string Folder = typeof(DemoFiles).Namespace + ".";

    internal static IEnumerable<string> Names() =>
        typeof(DemoFiles)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..]);

    internal static Stream Open(string name) =>
        typeof(DemoFiles).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new FileNotFoundException($"The demo has no file {name}.");

    /// <summary>Attaches what was handed in with an act.</summary>
    /// <returns>Ids by field name.</returns>
    internal async Task<IReadOnlyDictionary<string, FieldValue>> Attach(Act act, long caseId, DateTimeOffset at, CancellationToken ct)
    {
        var attached = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var (field, files) in act.Attach)
        {
            var ids = new List<string>();
            foreach (var file in files.Select(file => file.Split(' ', 2)))
                ids.Add(await Attach(caseId, file[0], file[^1], act.Who, at, ct));
            attached[field] = FieldValue.Of([.. ids]);
        }
        return attached;
    }

    private async Task<string> Attach(long caseId, string file, string name, string by, DateTimeOffset at, CancellationToken ct)
    {
        await using var content = Open(file);
        using var received = await store.Folder.Receive(content, content.Length, ct)
            ?? throw new InvalidOperationException($"The demo's file {file} was not received whole.");
        var answer = await store.Add(caseId, received, name, by, ct, at);
        return answer.Refusal is { } refusal
            ? throw new InvalidOperationException($"The demo's file {name} was refused: {refusal.Code}.")
            : answer.Value.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
