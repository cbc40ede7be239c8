using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Infrastructure.Rules;

/// <summary>What the office must have published before a procedure that suggests by rule tables is.</summary>
public sealed class TablesNeeded(CaseFlowDb db, RuleShelf shelf)
{
    /// <summary>An error for each step whose table the office does not have, or has only as a draft.</summary>
    public async Task<ImmutableArray<Finding>> Missing(DefinitionDocument document, CancellationToken ct)
    {
        if (ProcedureReader.Read(document).Procedure is not { } procedure)
            return [];
        var named = procedure.Steps.Select(step => (Step: step, Table: TablesNamed.By(step))).Where(one => one.Table is not null).ToList();
        if (named.Count == 0)
            return [];
        var book = await shelf.Latest(db, ct);
        return
        [
            .. named
                .Where(one => book.Find(one.Table!) is null)
                .Select(one => new Finding(
                    "table",
                    FindingWeight.Error,
                    one.Step.Id,
                    one.Step.Name,
                    Saying.Of("tables.table-unpublished", ("step", one.Step.Name))
                )),
        ];
    }
}
