using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>A field of the form of an act or an order, with what it is called in the reader's language.</summary>
/// <param name="Field">Its own labels are the Chinese ones.</param>
/// <param name="Choices">What its choices are called; empty for a field without any.</param>
public sealed record AskedField(FormField Field, Saying Label, IReadOnlyList<AskedChoice> Choices)
{
    /// <param name="choices">Where its choices are things of a case: what these are called. Null for what they are called themselves.</param>
    internal static AskedField Of(FormField field, IReadOnlyList<AskedChoice>? choices = null) =>
        new(
            field,
            field.Own is { } own ? Said(own) : Saying.Verbatim(field.Label),
            choices ?? [.. field.Choices.Select(choice => new AskedChoice(choice.Value, Said(choice)))]
        );

    /// <summary>What the product itself calls something.</summary>
    internal static Saying Said(Words words) => Saying.Of("tasks.named", ("name", words));

    private static Saying Said(Choice choice) => choice.Own is { } own ? Said(own) : Saying.Verbatim(choice.Label);
}

public sealed record AskedChoice(string Value, Saying Label);
