using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Architecture.Tests.Planted;

// Each of these says in its own way what OrRefusal says, so that the guard can be seen to catch it. Nothing calls them.

internal static class AnswersWithATuple
{
    public static (string? Tea, Refusal? No) Ask() => ("tea", null);
}

internal static class AnswersWithATupleLater
{
    public static Task<(string? Tea, Refusal? No)> Ask() => Task.FromResult<(string?, Refusal?)>(("tea", null));
}

internal static class AnswersWithAReason
{
    public static (string? Tea, Saying? Reason) Ask() => ("tea", null);
}

internal static class GivesARefusalOut
{
    public static bool Ask(out Refusal? refusal)
    {
        refusal = null;
        return true;
    }
}

internal static class AnswersInTheOneWay
{
    public static OrRefusal<string> Ask() => "tea";

    public static Refusal? WhyNot() => null;
}
