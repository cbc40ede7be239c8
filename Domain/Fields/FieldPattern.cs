using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CaseFlow.Domain.Fields;

/// <summary>
/// The format rule of a text field: a regular expression that the text must match wholly. It is matched without backtracking, so
/// that the time grows with the text only and needs no time limit: a decision that depends on how busy the machine is could not
/// be replayed. Look-around and back references are therefore no rules here.
/// </summary>
public static class FieldPattern
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // Patterns come from definitions, a few hundred at most in an office; building one costs far more than matching it.
    private static readonly ConcurrentDictionary<string, Regex> Built = new(StringComparer.Ordinal);

    public static bool IsValid(string pattern)
    {
        try
        {
            _ = Build(pattern);
            return true;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    internal static bool Matches(string pattern, string text) => Built.GetOrAdd(pattern, Build).IsMatch(text);

    // \z, for $ lets a line end through; the pattern is tried alone first, so that it cannot close the group around it.
    private static Regex Build(string pattern)
    {
        _ = new Regex(pattern, Options, Regex.InfiniteMatchTimeout);
        return new Regex($@"\A(?:{pattern})\z", Options, Regex.InfiniteMatchTimeout);
    }
}
