namespace CaseFlow.Domain.People;

/// <summary>
/// 分权. Which roles nobody may hold together (basis §5): running the system, granting rights and reading the trace stay apart from each
/// other, and all three from whatever reads cases. There is this one rule; every way in which an account gets its roles asks it.
/// </summary>
public static class Separation
{
    /// <summary>Those of the roles that clash, in the order given; empty where one person may hold all of them.</summary>
    public static ImmutableArray<string> Clashing(IEnumerable<string> roles)
    {
        var held = roles.Distinct(StringComparer.Ordinal).ToArray();
        var apart = held.Where(IsApart).ToArray();
        if (apart.Length == 0)
            return [];
        var readers = Rights.Named(Rights.ReadCases).Roles;
        if (apart.Length == 1 && !held.Any(role => readers.Contains(role, StringComparer.Ordinal)))
            return [];
        return [.. held.Where(role => IsApart(role) || readers.Contains(role, StringComparer.Ordinal))];
    }

    private static bool IsApart(string role) => Roles.KeptApart.Contains(role, StringComparer.Ordinal);
}
