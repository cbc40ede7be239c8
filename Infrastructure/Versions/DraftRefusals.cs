using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>Why a draft is not written, whoever writes it.</summary>
public static class DraftRefusals
{
    public static readonly Refusal Changed = new("draft-changed", RefusalKind.Conflict);

    /// <summary>It waits for its moment or for a second person.</summary>
    public static readonly Refusal Pending = new("publication-pending", RefusalKind.Conflict);
}

public static class DraftText
{
    /// <summary>The draft itself, for statements that change it: nothing when it has been changed, published or deleted.</summary>
    public static IQueryable<ProcedureRow> Unchanged(this CaseFlowDb db, ProcedureRow draft) =>
        db.Procedures.Where(row =>
            row.DefinitionId == draft.DefinitionId
            && row.Version == draft.Version
            && row.PublishedAt == null
            && row.Definition == draft.Definition
        );
}
