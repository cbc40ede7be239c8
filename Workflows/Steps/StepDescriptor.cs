using CaseFlow.Domain;

namespace CaseFlow.Workflows.Steps;

/// <summary>The shelf of the designer that a step type stands on.</summary>
public enum StepShelf
{
    Handling,
    Branching,
    Time,
    Telling,
    Fields,
    Ends,
}

/// <summary>
/// The editor that the designer opens for an input, and by which alone it knows what the value means: the names of inputs are the
/// step type's own. How a value of each kind is written stands in <c>Parts</c>.
/// </summary>
public enum InputEditor
{
    Text,
    LongText,
    YesNo,
    Choice,
    Number,
    Who,

    /// <summary>A post: with units beside it, whoever holds it there.</summary>
    Role,
    Units,

    /// <summary>Other steps of the procedure, by their ids.</summary>
    Steps,
    TimeLimit,

    /// <summary>A length of time as .NET and Elsa write it, <c>2.12:00:00</c>, in clock hours.</summary>
    TimeSpan,
    Deadline,
    Ladder,
    FormFields,
    Outcomes,
    Rule,
    Cases,
    Branches,
    Assignments,
    Recipients,
    FieldName,
}

public sealed record InputDescriptor(string Name, Words Label, InputEditor Editor, bool Required = false, Words? Hint = null)
{
    /// <summary>For <see cref="InputEditor.Choice"/>: the values and what people read.</summary>
    public ImmutableArray<InputChoice> Choices { get; init; } = [];

    /// <summary>
    /// What the card of a step says of the value, which stands where <c>{value}</c> is written, e.g. “{value}报告”. Null: the value
    /// alone, and with the label before it when several of the same sort need telling apart.
    /// </summary>
    public Words? OnCard { get; init; }
}

public sealed record InputChoice(string Value, Words Label);

/// <summary>What the designer knows of a step type. Served by <c>GET /api/step-types</c>.</summary>
/// <param name="Ports">Ports every step of the type has.</param>
/// <param name="PortsFrom">Name of the input whose entries are ports as well; null when there is none.</param>
/// <param name="Waits">Whether a run can stay at such a step.</param>
public sealed record StepDescriptor(
    string Type,
    StepShelf Shelf,
    Words Name,
    Words Description,
    ImmutableArray<InputDescriptor> Inputs,
    ImmutableArray<InputChoice> Ports,
    string? PortsFrom = null,
    bool Waits = false
);
