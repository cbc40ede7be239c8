using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;

namespace CaseFlow.Workflows.Orders;

/// <summary>What the forms of orders ask for. Stored events hold the names: they never change.</summary>
public static class OrderFields
{
    /// <summary>One of the limits that run, as a <see cref="Chosen"/>.</summary>
    public const string Limit = "limit";

    /// <summary>One of the open tasks, as a <see cref="Chosen"/>.</summary>
    public const string Task = "task";

    /// <summary>One of the open visits, as a <see cref="Chosen"/> without a number after it.</summary>
    public const string Visit = "visit";

    /// <summary>Id of a step.</summary>
    public const string Step = "step";

    public const string Due = "due";
    public const string Days = "days";
    public const string Person = "person";
    public const string Unit = "unit";
    public const string Text = "text";
    public const string Reason = "reason";

    private const int LongestReason = 2_000;

    internal static FormField OfReason(bool required = true) =>
        FormField.Of(Reason, new("理由", "Reason"), new LongTextType(), required) with
        {
            MaxLength = LongestReason,
        };

    internal static FormField OfPerson(bool required = false) => FormField.Of(Person, new("人员", "Person"), new PersonType(), required);

    internal static FormField OfUnit(bool required = false) => FormField.Of(Unit, new("单位", "Unit"), new UnitType(), required);

    /// <summary>A choice that must be made among things of the case.</summary>
    internal static FormField OfChoice(string name, Domain.Words label, IEnumerable<Choice> choices) =>
        FormField.Of(name, label, new ChoiceType(), required: true) with
        {
            Choices = [.. choices],
        };

    internal static FormField OfCase(string field) => CaseFields.Find(field)!.InForm("");
}

/// <summary>Something of a case that a form chose: <c>3</c> for a visit, <c>3.1</c> for a task or limit of it.</summary>
/// <param name="Number">Of the task; 0 for the visit as a whole.</param>
public readonly record struct Chosen(int Visit, int Number)
{
    /// <returns>Null for what is none.</returns>
    public static Chosen? Read(string text)
    {
        var parts = text.Split('.', 2);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var visit))
            return null;
        if (parts.Length == 1)
            return new Chosen(visit, 0);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Chosen(visit, number) : null;
    }

    public override string ToString() =>
        Number == 0 ? Visit.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Visit}.{Number}");
}
