using System.Reflection;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>版本: of the program, and whether the data is what it was made for.</summary>
internal sealed class ProgramVersion(CaseFlowDb db) : ISystemPart
{
    private const int Parts = 3;

    public SystemPartName Part => SystemPartName.Version;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(Parts) ?? "";
        var applied = await db.Database.GetAppliedMigrationsAsync(ct);
        return applied.SequenceEqual(db.Database.GetMigrations(), StringComparer.Ordinal)
            ? new SystemLine(Part, SystemLight.Well, Saying.Of("upkeep.version.well", ("version", version)))
            : new SystemLine(Part, SystemLight.Broken, Saying.Of("upkeep.version.other", ("version", version)));
    }
}
