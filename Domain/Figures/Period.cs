namespace CaseFlow.Domain.Figures;

/// <summary>A stretch of time.</summary>
/// <param name="To">The first moment that is out.</param>
public readonly record struct Period(DateTimeOffset From, DateTimeOffset To)
{
    public bool Has(DateTimeOffset? moment) => moment >= From && moment < To;
}
