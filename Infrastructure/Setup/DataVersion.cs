using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>Which version of the program a database belongs to, told by the migrations that were applied to it.</summary>
internal static class DataVersion
{
    /// <summary>Whether a database lacks what this version adds; looked at before anything in it is changed.</summary>
    /// <param name="place">Where it lies, for the person who has to choose another.</param>
    /// <exception cref="UnusableDataException">It was made before the first release, or by a newer version.</exception>
    public static async Task<bool> IsBehind(CaseFlowDb db, string place, CancellationToken ct)
    {
        var ours = db.Database.GetMigrations().ToArray();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToArray();
        var strange = applied.Except(ours, StringComparer.Ordinal).ToArray();
        if (strange.Length == 0)
            return applied.Length < ours.Length;
        // Ids begin with the time at which they were made.
        var before = strange.Any(id => string.CompareOrdinal(id, ours[0]) < 0);
        throw new UnusableDataException(
            before ? Saying.Of("setup.data-of-before", ("place", place)) : Saying.Of("setup.data-of-newer", ("place", place))
        );
    }
}
