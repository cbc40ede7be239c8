using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>What a person has begun that the program or somebody else ends: imports, publications that wait.</summary>
public sealed class UnderWay(CaseFlowDb db) : ListedOnly
{
    public override string Area => "under-way";

    public override int Order => 7;

    public override IReadOnlyList<string> Columns => ["ImportRow.RequestedBy", "PublicationRow.By", "EditorRow.Person"];

    public override async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var imports = await db
            .Imports.AsNoTracking()
            .NotAbout(by)
            .Where(row => row.RequestedBy == person && (row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running))
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(ct);
        var publications = await db
            .Publications.AsNoTracking()
            .Where(row => row.By == person && (row.State == PublicationState.Proposed || row.State == PublicationState.Scheduled))
            .Join(
                db.Procedures,
                row => new { row.DefinitionId, row.Version },
                one => new { one.DefinitionId, one.Version },
                (row, one) => new { row.DefinitionId, one.Name }
            )
            .ToListAsync(ct);
        return
        [
            .. imports.Select(id => new NamedItem(
                id.ToString(CultureInfo.InvariantCulture),
                null,
                Saying.Of("handover.import", ("number", (int)id)),
                Saying.Of("handover.import-ends")
            )),
            .. publications.Select(row => new NamedItem(
                row.DefinitionId,
                null,
                Saying.Of("handover.publication", ("procedure", row.Name)),
                Saying.Of("handover.publication-waits"),
                $"/procedures/{row.DefinitionId}"
            )),
        ];
    }
}
