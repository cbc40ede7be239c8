using System.Collections.Frozen;

namespace CaseFlow.Infrastructure.People;

/// <summary>
/// 简体. Names as they are compared: 王督辦 is 王督办. Character by character, by the table of Unicode (<c>simplified.txt</c>, where it says how it
/// was made): what one sign of the one writing means among several of the other is nothing that names are told apart by.
/// </summary>
internal static class Simplified
{
    private const string Table = "CaseFlow.Infrastructure.People.simplified.txt";

    private static readonly FrozenDictionary<char, char> Forms = Read();

    public static string Of(string text) =>
        text.Any(Forms.ContainsKey) ? string.Concat(text.Select(sign => Forms.TryGetValue(sign, out var simple) ? simple : sign)) : text;

    private static FrozenDictionary<char, char> Read()
    {
        using var stream = typeof(Simplified).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"{Table} is missing.");
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            foreach (var pair in line.Split(' '))
                forms[pair[0]] = pair[1];
        }
        return forms.ToFrozenDictionary();
    }
}
