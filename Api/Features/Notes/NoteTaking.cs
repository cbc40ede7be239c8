using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Notes;

/// <param name="Turn">Number of the event of the case: by it a note is taken back.</param>
public sealed record NoteEntered(long CaseId, int Turn);

/// <summary>Puts a note into the record of a case that whoever writes it may read.</summary>
public sealed class NoteTaking(CaseFlowDb db, CaseRunner runner)
{
    public async Task<OrRefusal<NoteEntered>> Enter(long caseId, Noted note, Reader by, CancellationToken ct)
    {
        if (!await db.VisibleTo(by).AnyAsync(row => row.Id == caseId, ct))
            return CaseScope.NotFound;
        var answer = await runner.Handle(caseId, note, ct);
        return answer.Refusal is { } refusal ? refusal : new NoteEntered(caseId, answer.Value.Turn);
    }
}
