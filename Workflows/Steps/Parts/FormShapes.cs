using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>How the fields of a form are written in a definition, and those that the procedure declares.</summary>
internal static class FormShapes
{
    internal sealed record FieldShape(
        string? Name,
        string? Label,
        FieldType? Type,
        bool Required,
        string[]? RequiredFor,
        string[]? OnlyFor,
        int MaxLength,
        string? Pattern,
        string? PatternText,
        decimal? Min,
        decimal? Max,
        Choice[]? Choices,
        string? Hint,
        string[]? SeenBy = null,
        string[]? EditedBy = null,
        string? Begins = null,
        string[]? Phrases = null,
        string? NamedIn = null
    );

    public static Form Form(this ActivitySource source, string input)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (var shape in source.Read<FieldShape[]>(input) ?? [])
        {
            if (Field(source, shape) is not { } field)
                continue;
            if (fields.Any(other => other.Name == field.Name))
                source.Error("findings.field.twice", ("field", field.Called));
            else
                fields.Add(field);
        }
        return new Form(fields.ToImmutable());
    }

    public static FormField? Field(ActivitySource source, FieldShape shape)
    {
        if (string.IsNullOrWhiteSpace(shape.Name))
        {
            source.Error("findings.field.unnamed");
            return null;
        }
        source.Bound(shape.Name, ActivitySource.LongestName);
        var type = shape.Type ?? new TextType();
        var called = Called(shape);
        if (shape.Choices?.Any(choice => string.IsNullOrWhiteSpace(choice.Value)) == true)
            source.Error("findings.field.empty-choice", ("field", called));
        if (type.HasChoices && shape.Choices is null or [])
            source.Error("findings.field.no-choices", ("field", called));
        // Lists, searches and figures show what every case has; only what the procedure adds can be kept to some.
        if (Roles(shape.SeenBy) is not [] && CaseFields.Find(shape.Name) is not null)
            source.Error("findings.field.seen-everywhere", ("field", called));
        if (shape.Pattern is not null && !FieldPattern.IsValid(shape.Pattern))
            source.Error("findings.field.pattern", ("field", called));
        return new FormField(
            shape.Name,
            Shapes.Filled(shape.Label) ?? shape.Name,
            type,
            shape.Required,
            [.. shape.RequiredFor ?? []],
            [.. shape.OnlyFor ?? []],
            Longest(source, shape, type),
            shape.Pattern,
            shape.PatternText is { } said ? Saying.Verbatim(said) : null,
            shape.Min,
            shape.Max,
            [.. (shape.Choices ?? []).Select(Named)],
            shape.Hint
        )
        {
            Own = Own(shape),
            SeenBy = Roles(shape.SeenBy),
            EditedBy = Roles(shape.EditedBy),
            Begins = Shapes.Filled(shape.Begins),
            Phrases = Phrases(source, shape),
            NamedIn = Shapes.Filled(shape.NamedIn),
        };
    }

    private static ImmutableArray<string> Phrases(ActivitySource source, FieldShape shape)
    {
        ImmutableArray<string> phrases =
        [
            .. (shape.Phrases ?? []).Where(phrase => !string.IsNullOrWhiteSpace(phrase)).Distinct(StringComparer.Ordinal),
        ];
        foreach (var phrase in phrases)
            source.Bound(phrase, ActivitySource.LongestPhrase);
        return phrases;
    }

    private static ImmutableArray<string> Roles(string[]? codes) =>
        [.. (codes ?? []).Where(code => !string.IsNullOrWhiteSpace(code)).Distinct(StringComparer.Ordinal)];

    // A fixed field that the procedure does not word itself is called what it is called elsewhere.
    private static Words? Own(FieldShape shape) => Shapes.Filled(shape.Label) is null ? CaseFields.Find(shape.Name!)?.Label : null;

    private static SayingValue Called(FieldShape shape) => Own(shape) is { } words ? words : Shapes.Filled(shape.Label) ?? shape.Name!;

    // A field of the case is as long in every form as it is elsewhere. A form that was published with more keeps it: what was
    // entered there must replay.
    private static int Longest(ActivitySource source, FieldShape shape, FieldType type)
    {
        if (CaseFields.Find(shape.Name!) is not { } known || known.Type.Shape is not (ValueShape.Line or ValueShape.Lines))
            return shape.MaxLength;
        var asked = shape.MaxLength > 0 ? shape.MaxLength : type.Longest;
        if (asked > known.Longest)
            source.Error(
                "findings.field.too-long",
                ("field", Called(shape)),
                ("asked", asked),
                ("known", known.Label),
                ("most", known.Longest)
            );
        return asked < known.Longest ? known.Longest : shape.MaxLength;
    }

    private static Choice Named(Choice choice) => Shapes.Filled(choice.Label) is null ? choice with { Label = choice.Value } : choice;
}
