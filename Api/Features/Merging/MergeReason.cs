using CaseFlow.Api.Sayings;
using FluentValidation;

namespace CaseFlow.Api.Features.Merging;

/// <summary>Why cases are merged or split, as it is entered.</summary>
internal static class MergeReason
{
    private const int Longest = 2_000;

    public static void MustSayWhy<T>(this AbstractValidator<T> validator, System.Linq.Expressions.Expression<Func<T, string>> reason) =>
        validator
            .RuleFor(reason)
            .Shows()
            .Says("merging.reason-missing")
            .MaximumLength(Longest)
            .Says("cases.reason-long", ("most", Longest))
            .OverridePropertyName("reason");
}
