using CaseFlow.Domain.Sayings;
using FluentValidation;

namespace CaseFlow.Api.Sayings;

public static class SaysRule
{
    /// <summary>What is said when the rule before is broken.</summary>
    public static IRuleBuilderOptions<T, TValue> Says<T, TValue>(
        this IRuleBuilderOptions<T, TValue> rule,
        string code,
        params ReadOnlySpan<(string Name, SayingValue Value)> values
    )
    {
        var saying = Saying.Of(code, values);
        return rule.WithState(_ => saying);
    }
}
