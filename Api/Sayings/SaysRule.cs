using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using FluentValidation;

namespace CaseFlow.Api.Sayings;

public static class SaysRule
{
    /// <summary>A text that has to be filled in, and so that something of it is to be seen.</summary>
    public static IRuleBuilderOptions<T, string?> Shows<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => !PlainText.IsBlank(text));

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
