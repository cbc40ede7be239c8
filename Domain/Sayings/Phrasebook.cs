using System.Collections.Frozen;
using System.Reflection;

namespace CaseFlow.Domain.Sayings;

/// <summary>
/// Speaks sayings in every language of <see cref="Languages"/>. The tables lie in the folder <c>Sayings</c> of the project that
/// says them, one for each area and language, and come with its assembly.
/// </summary>
public sealed class Phrasebook
{
    private const string Folder = "Sayings/";

    private readonly FrozenDictionary<string, PhraseTable> tables;

    /// <param name="files">Tables as JSON, one flat object each, with the names of their files.</param>
    /// <exception cref="FormatException">A key is there twice or is malformed, or its sentence is.</exception>
    public Phrasebook(IReadOnlyCollection<(string Name, string Json)> files) =>
        tables = Languages.All.ToFrozenDictionary(
            language => language,
            language => new PhraseTable(language, files.Where(file => file.Name.EndsWith($".{language}.json", StringComparison.Ordinal))),
            StringComparer.Ordinal
        );

    /// <param name="speakers">The assemblies whose sayings it knows; this one among them, which has the languages' own ways.</param>
    /// <exception cref="FormatException">A key is there twice or is malformed, or its sentence is.</exception>
    public static Phrasebook Of(params IEnumerable<Assembly> speakers) =>
        new([
            .. speakers.SelectMany(speaker =>
                speaker
                    .GetManifestResourceNames()
                    .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                    .Select(name => ($"{speaker.GetName().Name}/{name}", Read(speaker, name)))
            ),
        ]);

    /// <param name="language">One of <see cref="Languages.All"/>.</param>
    public string Say(Saying saying, string language) => tables[language].Say(saying);

    private static string Read(Assembly speaker, string name)
    {
        using var reader = new StreamReader(speaker.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
