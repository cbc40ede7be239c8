using System.Text.Json;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using FluentValidation;
using FluentValidation.Results;

namespace CaseFlow.Api.Web;

public static class FieldValueRule
{
    /// <summary>Every entry must be JSON that a field can hold; each that is not is named.</summary>
    public static void MustHoldFieldValues<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, JsonElement>?> fields) =>
        fields.Custom(
            (given, context) =>
            {
                foreach (var (name, value) in given ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
                {
                    if (FieldJson.Read(value) is null)
                        context.AddFailure(new ValidationFailure(name, "") { CustomState = Saying.Of("web.field-value", ("name", name)) });
                }
            }
        );
}
