using CaseFlow.Domain;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rules;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Infrastructure.Versions;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>A draft that may be published.</summary>
public sealed record CheckedDraft(ProcedureRow Draft, DefinitionDocument Document, ImmutableArray<Finding> Findings);

/// <summary>What must hold of a draft before anybody publishes it.</summary>
public sealed class DraftsToPublish(CaseFlowDb db, Drafts drafts, DraftHistory history, StaffDirectory directory, TablesNeeded tables)
{
    /// <param name="stamp">Of the draft as it was read.</param>
    /// <param name="pending">Whether it waits for a second person already.</param>
    public async Task<OrRefusal<CheckedDraft>> Checked(string definitionId, string stamp, CancellationToken ct, bool pending = false)
    {
        var draft = await drafts.Find(definitionId, ct);
        if (draft is null)
            return ProcedureRefusals.NoDraft;
        if (Drafts.StampOf(draft.Definition) != stamp)
            return await drafts.Changed(definitionId, ct);
        if (!pending && await drafts.IsPending(definitionId, ct))
            return DraftRefusals.Pending;
        var read = ProcedureFile.Read(draft.Definition);
        if (read.Refusal is { } refusal)
            return refusal;
        var document = await CalledProcedures.Composed(db, read.Value, ct);
        if (ProcedureFile.TooLong(document) is { } tooLong)
            return tooLong;
        var (procedure, findings) = ProcedureChecks.Publishable(document);
        var missing = await tables.Missing(document, ct);
        return procedure is null || !missing.IsEmpty
            ? ProcedureRefusals.NotPublishable(findings.AddRange(missing))
            : new CheckedDraft(draft, document, findings);
    }

    /// <summary>Why it may not be published by a person: others have changed it, and the person has not looked at that.</summary>
    public async Task<Refusal?> Unseen(ProcedureRow draft, string by, IReadOnlyList<int> seen, CancellationToken ct)
    {
        var unseen = (await history.Of(draft.DefinitionId, draft.Version, ct)).RemoveAll(one => one.By == by || seen.Contains(one.Number));
        if (unseen.IsEmpty)
            return null;
        var staff = await directory.Read(db, ct);
        return ProcedureRefusals.OthersUnseen(unseen.Select(one => (one.Number, staff.NameOf(one.By), one.Changes)));
    }
}
