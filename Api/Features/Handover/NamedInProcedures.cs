using CaseFlow.Api.Features.Procedures;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Versions;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Steps;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Handover;

/// <summary>
/// Procedures that name a person: who does a step, whom a rung or a notice tells. A published version is what cases were promised, and is
/// never changed: the change is written into the draft, which whoever looks after the procedure publishes. Cases that run already need no
/// version for it: there the successor stands in.
/// </summary>
public sealed class NamedInProcedures(CaseFlowDb db, Drafts drafts) : INamesPeople
{
    public string Area => "procedures";

    public int Order => 4;

    public IReadOnlyList<string> Columns => ["ProcedureRow.Definition"];

    public IReadOnlyList<InputEditor> Inputs => PeopleInDefinition.Inputs;

    public async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var rows = await db
            .Procedures.AsNoTracking()
            .Where(row =>
                row.Definition.Contains(person)
                && !db.Procedures.Any(later => later.DefinitionId == row.DefinitionId && later.Version > row.Version)
            )
            .OrderBy(row => row.DefinitionId)
            .ToListAsync(ct);
        return
        [
            .. from row in rows
            let steps = StepsOf(row.Definition, person)
            where !steps.IsEmpty
            select new NamedItem(
                row.DefinitionId,
                null,
                Saying.Of(
                    row.PublishedAt is null ? "handover.draft-names" : "handover.procedure",
                    ("procedure", row.Name),
                    ("steps", SayingValue.List(steps.Select(Saying.Verbatim)))
                ),
                null,
                $"/procedures/{row.DefinitionId}"
            ),
        ];
    }

    private static ImmutableArray<string> StepsOf(string definition, string person) =>
        DefinitionDocument.Read(definition) is { Refusal: null } document ? PeopleInDefinition.Steps(document.Value, person) : [];

    public async Task<Refusal?> HandOver(HandingStep step, CancellationToken ct)
    {
        var draft = await drafts.Find(step.Item.Item, ct);
        if ((draft ?? await Published(step.Item.Item, ct)) is not { } row)
            return ProcedureRefusals.Unknown;
        if (StepsOf(row.Definition, step.From).IsEmpty)
            return null; // written before the program was killed
        var written = Written(row.Definition, step);
        if (written.Refusal is { } refusal)
            return refusal;
        step.Item.Before ??= draft?.Definition ?? "";
        return await Save(written.Value, draft, step, ct);
    }

    /// <summary>The draft goes back to what it was, as long as it is still what the handover wrote.</summary>
    public async Task<Refusal?> Undo(HandingStep step, CancellationToken ct)
    {
        if (await drafts.Find(step.Item.Item, ct) is not { } draft)
            return HandoverRefusals.ActedSince;
        var before = step.Item.Before!.Length > 0 ? step.Item.Before : (await Published(step.Item.Item, ct))?.Definition;
        if (before is null || Written(before, step) is not { Refusal: null } written || !IsSame(written.Value, draft))
            return HandoverRefusals.ActedSince;
        if (step.Item.Before.Length > 0)
            return await Save(DefinitionDocument.Read(before).Value, draft, step, ct);
        if (await drafts.Bars(draft.DefinitionId, new Editor(step.By.Person, null), ct) is { } bar)
            return bar;
        return await db.Unchanged(draft).ExecuteDeleteAsync(ct) == 1 ? null : HandoverRefusals.ActedSince;
    }

    private static OrRefusal<DefinitionDocument> Written(string definition, HandingStep step)
    {
        var document = DefinitionDocument.Read(definition);
        return document.Refusal is null ? PeopleInDefinition.With(document.Value, step.From, step.To) : document;
    }

    private static bool IsSame(DefinitionDocument written, ProcedureRow draft) =>
        written.As(draft.Version, published: false, latest: false).Write() == draft.Definition;

    private async Task<Refusal?> Save(DefinitionDocument document, ProcedureRow? draft, HandingStep step, CancellationToken ct) =>
        (
            await drafts.Save(
                document,
                draft is null ? null : Drafts.StampOf(draft.Definition),
                new Editor(step.By.Person, null),
                step.At,
                ct
            )
        ).Refusal;

    private Task<ProcedureRow?> Published(string definitionId, CancellationToken ct) =>
        db
            .Procedures.AsNoTracking()
            .Where(row => row.DefinitionId == definitionId && row.PublishedAt != null)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(ct);
}
