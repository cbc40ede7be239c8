using CaseFlow.Domain;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;

namespace CaseFlow.Api.Features.Rules;

/// <summary>What clients write of a table.</summary>
internal static class WrittenTables
{
    public const int LongestName = 60;

    /// <summary>A table as it is kept; refused when it is larger than one may be.</summary>
    public static OrRefusal<RuleTable> Read(RuleTable? given)
    {
        var table = (given ?? RuleTable.Empty).Tidy();
        return table.IsTooLarge() ? RuleRefusals.TooLarge : table;
    }
}
