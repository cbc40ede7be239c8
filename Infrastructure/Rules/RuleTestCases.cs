using System.Collections.Frozen;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rules;

/// <summary>
/// Tests of a table that were taken from cases. Whoever a case is about sees neither the case nor the test that was taken from it (回避); the
/// test stays where it is.
/// </summary>
public sealed class RuleTestCases(CaseFlowDb db, ProcedureShelf procedures)
{
    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    /// <summary>Texts that sort cases and say nothing of one.</summary>
    private static readonly FrozenSet<string> Sorting = new[] { CaseFields.Source, CaseFields.Category, CaseFields.Region }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>
    /// What is known of a case in the fields that a table reads. What was written of it in words, and of whom, stays with those who may
    /// read cases; what a procedure keeps to some is not taken at all, for whoever opens the table reads its tests.
    /// </summary>
    public async Task<OrRefusal<ImmutableArray<RuleTestValue>>> Take(
        string number,
        ImmutableArray<string> fields,
        Reader by,
        CancellationToken ct
    )
    {
        var row = await db.NotAbout(db.Cases, by)
            .AsNoTracking()
            .Include(one => one.Run)
            .SingleOrDefaultAsync(one => one.Number == number, ct);
        if (row is null)
            return RuleRefusals.NoSuchCase;
        var facts = CaseFacts.Of(row);
        var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
        return fields
            .Where(field => procedure.ReadersOf(field) is null)
            .Select(field => (Field: field, Value: facts[field]))
            .Where(known => known.Value is { IsEmpty: false } && (Reading.IsHeldBy(by) || Sorts(known.Field, known.Value)))
            .Select(known => new RuleTestValue(known.Field, TextsOf(known.Value!)))
            .ToImmutableArray();
    }

    private static bool Sorts(string field, FieldValue value) =>
        Sorting.Contains(field)
        || value is FieldValue.Flag or FieldValue.Number
        || (
            CaseFields.Find(field) is { } known
            && (!known.Choices.IsEmpty || known.Type.RefersTo == Reference.Unit || known.Type.Shape is ValueShape.Day or ValueShape.Moment)
        );

    /// <summary>The table as a reader may see it.</summary>
    public async Task<RuleTable> For(RuleTable table, Reader by, CancellationToken ct)
    {
        var barred = await Barred(table, by, ct);
        return barred.Count == 0
            ? table
            : table with
            {
                Tests = [.. table.Tests.Select(test => test.Case is { } number && barred.Contains(number) ? Withheld(test) : test)],
            };
    }

    /// <summary>What a reader hands in, with the tests that they were not shown as they were.</summary>
    public static RuleTable Whole(RuleTable given, RuleTable? stored)
    {
        if (!given.Tests.Any(test => test.Withheld))
            return given;
        var before = (stored ?? RuleTable.Empty).Tests.DistinctBy(test => test.Id).ToDictionary(test => test.Id, StringComparer.Ordinal);
        return given with
        {
            Tests =
            [
                .. given
                    .Tests.Where(test => !test.Withheld || before.ContainsKey(test.Id))
                    .Select(test => test.Withheld ? before[test.Id] : test),
            ],
        };
    }

    private static RuleTest Withheld(RuleTest test) => new(test.Id, "", test.Row, []) { Withheld = true };

    private async Task<HashSet<string>> Barred(RuleTable table, Reader by, CancellationToken ct)
    {
        string[] named = [.. table.Tests.Select(test => test.Case).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (named.Length == 0)
            return [];
        var free = await db.NotAbout(db.Cases, by).Where(row => named.Contains(row.Number)).Select(row => row.Number).ToListAsync(ct);
        return [.. named.Except(free, StringComparer.Ordinal)];
    }

    // A text longer than a test keeps says with its beginning what it is about.
    private static ImmutableArray<string> TextsOf(FieldValue value) =>
        [
            .. (value is FieldValue.Many many ? many.Values : [value.ToString()!])
                .Take(RuleTable.MostTexts)
                .Select(text => Beginnings.Of(text, RuleTable.LongestText)),
        ];
}
