using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Acts;

/// <summary>Somebody acted on a task: the base of every act's event.</summary>
public abstract record TaskActed(
    DateTimeOffset At,
    Actor By,
    [property: JsonPropertyOrder(-2)] int Visit,
    [property: JsonPropertyOrder(-1)] int Seq
) : RunEvent(At, By)
{
    /// <summary>What was filled in in the form of the act (<see cref="TaskAct.Asks"/>), by the names of its fields.</summary>
    public virtual ImmutableSortedDictionary<string, FieldValue> Filled() => Entered();
}
