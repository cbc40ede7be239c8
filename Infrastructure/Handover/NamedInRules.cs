using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rules;
using CaseFlow.Workflows.Handover;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>
/// Rule tables that compare a field with a person's code. What is in force is not changed unseen: the change is written into the draft, and
/// whoever looks after the table publishes it.
/// </summary>
public sealed class NamedInRules(CaseFlowDb db, RuleTables tables) : INamesPeople
{
    public string Area => "rules";

    public int Order => 5;

    public IReadOnlyList<string> Columns => ["RuleTableRow.Content"];

    public async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var quoted = $"\"{person}\"";
        var rows = await db
            .RuleTables.AsNoTracking()
            .Where(row => row.Content.Contains(quoted))
            .Where(row => row.PublishedAt == null || !db.RuleTables.Any(later => later.Table == row.Table && later.Version > row.Version))
            .OrderBy(row => row.Table)
            .ToListAsync(ct);
        return
        [
            .. from row in rows
            let places = PlacesOf(RuleTableJson.Read(row.Content), person)
            where places.Length > 0
            select new NamedItem(
                row.Table,
                null,
                Saying.Of("handover.rules", ("table", row.Name), ("rows", string.Join('、', places))),
                null,
                $"/rules/{row.Table}"
            ),
        ];
    }

    private static int[] PlacesOf(RuleTable table, string person) =>
        [.. table.Rows.Select((row, at) => (row, at)).Where(one => Names(one.row, person)).Select(one => one.at + 1)];

    private static bool Names(RuleRow row, string person) =>
        row.Cells.Any(cell => cell.Tests.Any(test => test.Values.Contains(person, StringComparer.Ordinal)));

    public async Task<Refusal?> HandOver(HandingStep step, CancellationToken ct)
    {
        var draft = await tables.Draft(step.Item.Item, ct);
        if ((draft ?? await tables.Published(step.Item.Item, ct)) is not { } row)
            return RuleRefusals.Unknown;
        var table = RuleTableJson.Read(row.Content);
        if (PlacesOf(table, step.From).Length == 0)
            return null; // written before the program was killed
        step.Item.Before ??= draft is null ? "" : draft.Content;
        return await Save(row.Name, With(table, step.From, step.To), draft, step, ct);
    }

    /// <summary>The draft goes back to what it was, as long as it is still what the handover wrote.</summary>
    public async Task<Refusal?> Undo(HandingStep step, CancellationToken ct)
    {
        if (await tables.Draft(step.Item.Item, ct) is not { } draft || draft.SavedBy != step.Handover.By)
            return HandoverRefusals.ActedSince;
        var before = step.Item.Before!.Length == 0 ? (await tables.Published(step.Item.Item, ct))?.Content : step.Item.Before;
        if (before is null || RuleTableJson.Write(With(RuleTableJson.Read(before), step.From, step.To)) != draft.Content)
            return HandoverRefusals.ActedSince;
        return step.Item.Before.Length == 0
            ? await tables.Discard(step.Item.Item, RuleTables.StampOf(draft), ct)
            : await Save(draft.Name, RuleTableJson.Read(before), draft, step, ct);
    }

    private async Task<Refusal?> Save(string name, RuleTable table, RuleTableRow? draft, HandingStep step, CancellationToken ct) =>
        (
            await tables.Save(
                step.Item.Item,
                new WrittenTable(name, table),
                draft is null ? null : RuleTables.StampOf(draft),
                step.By.Person,
                ct
            )
        ).Refusal;

    private static RuleTable With(RuleTable table, string from, string to) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    row with
                    {
                        Cells = [.. row.Cells.Select(cell => cell with { Tests = [.. cell.Tests.Select(test => With(test, from, to))] })],
                    }
                ),
            ],
        };

    private static CellTest With(CellTest test, string from, string to) =>
        test with
        {
            Values = [.. test.Values.Select(value => value == from ? to : value).Distinct(StringComparer.Ordinal)],
        };
}
