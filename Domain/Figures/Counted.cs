namespace CaseFlow.Domain.Figures;

/// <summary>
/// What a formula answers: the cases themselves, so that the number on a screen and the list behind it cannot differ. All formulas of
/// DOMAIN §6 stand in this namespace and are pure; drills (演练件) are left out before any of them sees a case.
/// <para>
/// Left out of §6, for want of what they are made of: 退回率 and 异议被采纳率 (returns and objections are kept in the record of a case
/// alone, not beside it), 重复投诉率 (nothing says that two reporters are one), 公开率 (not every procedure publishes, and none says that a
/// case must be), 综合分 (follow-up is of a case, not of a unit), 黄红牌 (no notice of it and no day of defence are kept).
/// </para>
/// </summary>
/// <param name="Met">Ids of the cases of the numerator; each is among the others.</param>
/// <param name="Of">Ids of the cases of the denominator.</param>
public sealed record Counted(IReadOnlySet<long> Met, IReadOnlySet<long> Of)
{
    public Share Share => new(Met.Count, Of.Count);

    /// <summary>Those of the denominator that are not in the numerator.</summary>
    public IReadOnlySet<long> Missed => Of.Where(one => !Met.Contains(one)).ToHashSet();
}
