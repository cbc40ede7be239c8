using System.Text.Json.Serialization;
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

    /// <summary>A line of text in which values of fields are filled in, see <see cref="Parts.QuotedFields"/>.</summary>
    FilledText,
    FilledLongText,
    YesNo,
    Choice,
    Number,
    Who,

    /// <summary>Several of them, each of whom signs.</summary>
    Signers,

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

    /// <summary>Another procedure of the office, by its definition id.</summary>
    Procedure,

    /// <summary>Names of ends (办结) of the procedure that the step calls.</summary>
    Results,
    Assignments,
    Recipients,
    FieldName,

    /// <summary>
    /// 研判规则表, by its key. The step asks for what a table suggests (<see cref="Parts.SuggestedFields"/>), with what it suggests filled in.
    /// </summary>
    Table,
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

    /// <summary>Whether it is seldom set: the designer keeps it folded away while it has no value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRare { get; init; }

    /// <summary>What the checks demand of the value beside what they demand of every value of its kind; null: nothing.</summary>
    public InputDemands? Demands { get; init; }
}

/// <summary>
/// What a step type demands of an input, so that the designer's checks find what its <see cref="StepType.Read"/> finds
/// (tests/contract/findings).
/// </summary>
public sealed record InputDemands
{
    /// <summary>What is said of a step without the value, e.g. <c>findings.notify.no-subject</c>; null where its kind of editor says
    /// enough, or where it may be missing.</summary>
    public string? Missing { get; init; }

    /// <summary>What is said of a choice that is not offered.</summary>
    public string? Unknown { get; init; }

    /// <summary>The input that must have a value for this one to count; null: it always counts.</summary>
    public string? With { get; init; }

    /// <summary>Of a number: more than this is as good as none; null: as many as one likes.</summary>
    public int? Most { get; init; }

    /// <summary>Of a number of votes: the input that names who votes. More votes than they have can never come together.</summary>
    public string? Voters { get; init; }

    /// <summary>The choices of the input <see cref="With"/> one of which must be made; empty: any value.</summary>
    public ImmutableArray<string> WithChoices { get; init; } = [];

    /// <summary>The input that must have no value for this one to count.</summary>
    public string? Without { get; init; }

    /// <summary>Whether exactly one outcome must not end the step at once.</summary>
    public bool OneAnswer { get; init; }

    /// <summary>Whether votes are weighed: exactly one outcome agrees, and at least one is against.</summary>
    public bool Stances { get; init; }

    /// <summary>The outcomes that fields of a form may speak of; empty: those of the step.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Of a form: the input that says who fills it in; null: the one that says who does the step's tasks, or their role.</summary>
    public string? FilledBy { get; init; }
}

public sealed record InputChoice(string Value, Words Label)
{
    /// <summary>How many are enough when this is chosen; null: all, or the number that is asked for with it.</summary>
    public int? Enough { get; init; }

    /// <summary>How the card of a step says that this is chosen; null: it says nothing of it.</summary>
    public Words? OnCard { get; init; }
}

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
