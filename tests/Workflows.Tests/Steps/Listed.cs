using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

/// <summary>Signatories as a field of the case lists them.</summary>
internal sealed class Listed(string name, Func<string, Assignee> kind) : ISignatories
{
    public IEnumerable<string> FieldsRead => [];

    public IEnumerable<string> FieldsAddressing => [name];

    public Signatories Of(Facts facts, Run run, Organisation people)
    {
        ImmutableArray<Assignee> named = [.. facts.List(name).Select(kind)];
        return new Signatories(
            named,
            named.IsEmpty ? Saying.Verbatim("还没有会签人。")
                : named.Any(new Recusal(people, facts.List(CaseFields.Subjects)).Bars) ? Saying.Verbatim("会签人须回避。")
                : null
        );
    }
}
