using System.Collections.Immutable;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>Fills in the form of any order, whatever it asks for: an order that is added is filled in without being named.</summary>
internal static class OrderForm
{
    /// <param name="random">Chooses among what can be chosen; null for the first.</param>
    /// <returns>Nothing where the order asks for something that the case does not offer.</returns>
    public static ImmutableSortedDictionary<string, FieldValue> Filled(
        CaseOrder order,
        Procedure procedure,
        Run run,
        Facts facts,
        DateTimeOffset now,
        string person,
        Random? random = null
    )
    {
        var office = new OfficeAt(new WorkCalendar(StateCouncilCalendar.Edition1), Organisation.None);
        var anybody = new Actor("supervisor", [Roles.Supervisor], []);
        if (order.WhyNot(procedure, run, facts, office, anybody) is not null)
            return FieldJson.NoFields;
        var fields = order.Asks(procedure, run, facts, office).Fields;
        // One of the two is asked for, and a person is always there.
        return fields
            .Where(field => field.Required || field.Type is not UnitType)
            .ToImmutableSortedDictionary(field => field.Name, field => Value(field, now, person, random), StringComparer.Ordinal);
    }

    /// <summary>What somebody fills in in a field.</summary>
    public static FieldValue Value(FormField field, DateTimeOffset now, string person, Random? random = null) =>
        field.Type switch
        {
            ChoiceType => FieldValue.Of(field.Choices[random?.Next(field.Choices.Length) ?? 0].Value),
            MomentType => FieldValue.Of(now.AddHours(random?.Next(-20, 1_000) ?? 50)),
            NumberType => FieldValue.Of(field.Min + (random?.Next(8) ?? 0) ?? 1),
            PersonType => FieldValue.Of(person),
            UnitType => FieldValue.Of("丁"),
            _ => FieldValue.Of("另有安排"),
        };
}
