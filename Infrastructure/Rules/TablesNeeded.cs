using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Infrastructure.Rules;

/// <summary>What the office must have published before a procedure that suggests by rule tables is.</summary>
public sealed class TablesNeeded(CaseFlowDb db, RuleShelf shelf)
{
    /// <summary>An error for each step whose table the office does not have, or has only as a draft.</summary>
    public async Task<ImmutableArray<Finding>> Missing(DefinitionDocument document, CancellationToken ct)
    {
        if (!TableChecks.Named(document).Any())
            return [];
        var book = await shelf.Latest(db, ct);
        return TableChecks.Check(document, table => book.Find(table) is not null);
    }
}
