using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>
/// What stands in a text of the demo: <c>{name}</c> is what the act, the story or the phrases say under that name, <c>{+5}</c> the date
/// five working days after the act, <c>{day:-5}</c> that of five working days ago, <c>{numberOf:…}</c> the number of another story's case.
/// </summary>
internal sealed partial class StoryWords(
    ImmutableSortedDictionary<string, FieldValue> phrases,
    StoryClock clock,
    IReadOnlyDictionary<string, string> numbers
)
{
    private const string NumberOf = "numberOf:";
    private const string Day = "day:";

    /// <summary>What the leader decides in the stories is what was proposed.</summary>
    private static readonly Dictionary<string, string> Proposals = new(StringComparer.Ordinal)
    {
        ["proposedUnit"] = "leadUnit",
        ["proposedCoUnits"] = "coUnits",
    };

    /// <summary>What is said under a name, or null.</summary>
    public FieldValue? Said(string name, Act act, Story story) =>
        act.Says.GetValueOrDefault(name) ?? story.Says.GetValueOrDefault(Proposals.GetValueOrDefault(name, name));

    /// <summary>The same, or what offices usually write there.</summary>
    public FieldValue? SaidOrUsual(string name, Act act, Story story) => Said(name, act, story) ?? phrases.GetValueOrDefault(name);

    /// <exception cref="FormatException">The text speaks of something that nobody said.</exception>
    public string Filled(string text, Act act, ToldCase told, DateTimeOffset at) =>
        Place()
            .Replace(text, place =>
            {
                var name = place.Groups["name"].Value;
                return Fact(name, told, at)
                    ?? (SaidOrUsual(name, act, told.Story) is { } said ? Filled(said.ToString()!, act, told, at) : null)
                    ?? throw new FormatException($"“{told.Story.Title}” does not say what “{name}” is.");
            });

    /// <summary>A working day counted from another, as <c>2026-09-18</c>; null when the text does not count.</summary>
    public string? Date(string text, DateTimeOffset at) => Counted(text, at)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Fact(string name, ToldCase told, DateTimeOffset at) =>
        name switch
        {
            CaseFields.Title => told.Story.Title,
            CaseFields.Body => told.Story.Body,
            CaseFields.Source => told.Story.Source,
            CaseFields.Category => told.Story.Category,
            CaseFields.Number => told.Number,
            "serial" => told.CaseId.ToString(CultureInfo.InvariantCulture),
            "year" => clock.Local(at).Year.ToString(CultureInfo.InvariantCulture),
            "date" => Words(DateOnly.FromDateTime(clock.Local(at))),
            "found" => Words(DateOnly.FromDateTime(clock.Local(told.FoundAt))),
            "unit" => UnitOf(told.Story),
            _ when name.StartsWith(NumberOf, StringComparison.Ordinal) => numbers.GetValueOrDefault(name[NumberOf.Length..]),
            _ when name.StartsWith(Day, StringComparison.Ordinal) => Words(
                clock.WorkingDayFromNow(int.Parse(name[Day.Length..], CultureInfo.InvariantCulture))
            ),
            _ => Counted(name, at) is { } day ? Words(day) : null,
        };

    // What no other unit handles the office looks into itself.
    private static string UnitOf(Story story)
    {
        var code = story.Says.GetValueOrDefault("leadUnit")?.ToString() ?? "discipline";
        return DemoOffice.Units.First(one => one.Code == code).Name;
    }

    private DateOnly? Counted(string text, DateTimeOffset at) =>
        Count().IsMatch(text)
            ? clock.WorkingDay(
                DateOnly.FromDateTime(clock.Local(at)),
                int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            )
            : null;

    private static string Words(DateOnly day) => day.ToString("M月d日", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^[+-]\d+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}
