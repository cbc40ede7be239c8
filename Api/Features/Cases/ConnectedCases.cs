using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>
/// Which cases name which by their numbers, such as 原件编号. Asked at each reading: a case that the reader may not know of is not mentioned,
/// nor one that is named in a field that is kept from them.
/// </summary>
public sealed class ConnectedCases(CaseFlowDb db, ProcedureShelf procedures)
{
    /// <summary>A page shows no more of those that name the case; an original has a handful of duplicates.</summary>
    private const int Most = 50;

    private static readonly ImmutableArray<FormField> Fixed =
    [
        .. CaseFields.Table.Where(field => field.Type is CaseType).Select(field => FormField.Of(field.Name, field.Label, field.Type)),
    ];

    /// <param name="kept">Fields of the case that are kept from the reader.</param>
    public async Task<IReadOnlyList<ConnectedCase>> Of(
        CaseRow row,
        Procedure procedure,
        IEnumerable<string> kept,
        Reader by,
        CancellationToken ct
    ) => [.. await Named(row, procedure, kept, by, ct), .. await Naming(row, by, ct)];

    private async Task<IEnumerable<ConnectedCase>> Named(
        CaseRow row,
        Procedure procedure,
        IEnumerable<string> kept,
        Reader by,
        CancellationToken ct
    )
    {
        var named = NumbersIn(row, procedure).Where(one => !kept.Contains(one.Field.Name)).ToArray();
        if (named.Length == 0)
            return [];
        var numbers = named.Select(one => one.Number).ToArray();
        var cases = await db.VisibleTo(by)
            .AsNoTracking()
            .Where(other => numbers.Contains(other.Number) && other.Id != row.Id)
            .ToDictionaryAsync(other => other.Number, StringComparer.Ordinal, ct);
        return named.Where(one => cases.ContainsKey(one.Number)).Select(one => Shown(cases[one.Number], one.Field, names: true));
    }

    private async Task<IEnumerable<ConnectedCase>> Naming(CaseRow row, Reader by, CancellationToken ct)
    {
        var naming = db.Mentions.Where(mention => mention.Number == row.Number).Select(mention => mention.CaseId);
        var cases = await db.VisibleTo(by)
            .AsNoTracking()
            .Include(other => other.Run)
            .Where(other => naming.Contains(other.Id))
            .OrderBy(other => other.Id)
            .Take(Most)
            .ToListAsync(ct);
        var found = new List<ConnectedCase>(cases.Count);
        foreach (var other in cases)
        {
            var procedure = await procedures.Take(db, other.Run.DefinitionId, other.Run.Version, ct);
            var kept = await new FieldSight(procedure, by).Kept(db, other.Id, CaseFacts.Of(other), ct);
            var field = NumbersIn(other, procedure)
                .FirstOrDefault(one => one.Number == row.Number && !kept.ContainsKey(one.Field.Name))
                .Field;
            if (field is not null)
                found.Add(Shown(other, field, names: false));
        }
        return found;
    }

    private static IEnumerable<(FormField Field, string Number)> NumbersIn(CaseRow row, Procedure procedure)
    {
        var facts = CaseFacts.Of(row);
        return procedure
            .FieldsAsked()
            .Concat(Fixed)
            .Where(field => field.Type is CaseType)
            .DistinctBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => (field, facts.Text(field.Name) ?? ""))
            .Where(one => one.Item2.Length > 0);
    }

    private static ConnectedCase Shown(CaseRow other, FormField field, bool names) =>
        new(
            other.Id,
            other.Number,
            other.Title,
            Saying.Of("tasks.named", ("name", field.Called)),
            names,
            other.Result,
            field.Name == CaseFields.Origin
        );
}
