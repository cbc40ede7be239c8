using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>What was read of a definition before it is a procedure.</summary>
/// <param name="Steps">By their ids, in the order of the definition.</param>
internal sealed record ReadPart(
    Dictionary<string, Step> Steps,
    Dictionary<(string Step, string Port), Step> Next,
    List<FormField> Variables,
    List<Finding> Findings
)
{
    public Start.Beginning[] Starts => [.. Steps.Values.OfType<Start.Beginning>()];
}
