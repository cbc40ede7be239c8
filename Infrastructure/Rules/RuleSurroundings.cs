using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rules;

/// <summary>What rule tables can speak of in this office: fields of cases and of its published procedures, its units.</summary>
public sealed class RuleSurroundings(CaseFlowDb db, ProcedureShelf procedures)
{
    public async Task<RuleKnowledge> Read(CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Code).ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct);
        ImmutableArray<Choice> choices = [.. units.Select(unit => new Choice(unit.Key, unit.Value))];
        var fields = RuleField
            .Fixed.Concat(await Declared(ct))
            .DistinctBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => field.Type.RefersTo == Reference.Unit ? field with { Choices = choices } : field);
        return new RuleKnowledge(fields.ToDictionary(field => field.Name, StringComparer.Ordinal), units);
    }

    // Of each procedure the version that new cases start with: what it declares, and what its steps ask for.
    private async Task<IReadOnlyList<RuleField>> Declared(CancellationToken ct)
    {
        var latest = await db
            .Procedures.Where(row => row.PublishedAt != null)
            .GroupBy(row => row.DefinitionId)
            .Select(versions => new { versions.Key, Version = versions.Max(row => row.Version) })
            .OrderBy(version => version.Key)
            .ToListAsync(ct);
        var fields = new List<RuleField>();
        foreach (var version in latest)
        {
            var procedure = await procedures.Take(db, version.Key, version.Version, ct);
            fields.AddRange(procedure.Variables.Select(RuleField.Of));
            fields.AddRange(procedure.FieldsAsked().Select(RuleField.Of));
        }
        return fields;
    }
}
