using System.Text.RegularExpressions;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>One invented case: how it came in, and who did what with it since. Only what a person would decide stands here.</summary>
/// <param name="Found">When it was found and registered, see <see cref="StoryClock"/>.</param>
/// <param name="Path">What was done, in order; what lies after now has not happened yet.</param>
internal sealed record Story(string Title, string Body, string Source, string Category, string Found, ImmutableArray<Act> Path)
{
    public string Procedure { get; init; } = ShippedProcedures.OnlineOpinion;

    public string? Region { get; init; }

    /// <summary>Whether the collector wrote down when it was discovered; else the clue has to be completed first.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>What is entered wherever a form asks for it, by field name, and texts that the phrases speak of.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Says { get; init; } = FieldJson.NoFields;
}

/// <summary>Somebody did something: written as <c>moment who step outcome</c>, or as an object that says more.</summary>
/// <param name="Does">Name of the outcome, or <see cref="Claim"/>.</param>
internal sealed partial record Act(string At, string Who, string Step, string Does)
{
    public const string Claim = "签收";

    /// <summary>What was entered in this task, by field name.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Says { get; init; } = FieldJson.NoFields;

    /// <summary>Files by field name, each <c>file name, space, name that it is given</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Attach { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <exception cref="FormatException">The line has another shape.</exception>
    public static Act Of(string line)
    {
        var match = Shape().Match(line);
        return match.Success
            ? new Act(match.Groups["at"].Value, match.Groups["who"].Value, match.Groups["step"].Value, match.Groups["does"].Value)
            : throw new FormatException($"“{line}” does not say when, who, at which step and what.");
    }

    [GeneratedRegex(
        "^(?<at>[^ ]+) (?<who>[^ ]+) (?<step>[^ ]+) (?<does>[^ ]+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
