using CaseFlow.Api.Features.Overview;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Figures;

namespace CaseFlow.Api.Features.Figures;

/// <summary>A count of the period, and that of the one before.</summary>
public sealed record ComparedCount(GetOverview.Figure Now, int Before);

/// <summary>A share of the period, and that of the one before: numerators and denominators.</summary>
/// <param name="Missed">Those of the denominator that are not in the numerator; null where no list holds them.</param>
public sealed record ComparedShare(GetOverview.Figure Met, GetOverview.Figure? Missed, GetOverview.Figure Of, int BeforeMet, int BeforeOf);

/// <summary>办理时长 in working minutes. Null in a period in which nothing was closed.</summary>
/// <param name="Of">The cases that it was measured on.</param>
public sealed record ComparedTime(GetOverview.Figure Of, SpreadMinutes? Now, SpreadMinutes? Before);

/// <summary>Working minutes.</summary>
public sealed record SpreadMinutes(int Mean, int Median, int Ninety)
{
    internal static SpreadMinutes? Of(Spread? spread) =>
        spread is { } known ? new(Whole(known.Mean), Whole(known.Median), Whole(known.Ninety)) : null;

    private static int Whole(TimeSpan time) => (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
}

/// <summary>回应达标: cases of a level that were to be answered within so many hours.</summary>
public sealed record ResponseShare(ResponseLevel Level, int Hours, ComparedShare Share);

/// <summary>What fell due at a unit. One case may be at several.</summary>
/// <param name="Ranked">It has enough cases to be compared.</param>
public sealed record UnitShare(string Unit, string Label, bool Ranked, ComparedShare Share);

/// <summary>Working minutes that cases spent at a step, waiting to be taken apart from being handled.</summary>
/// <param name="Of">The cases that finished a task of it.</param>
/// <param name="BeforeMedian">Of the whole, in the period before; null where it had no case there.</param>
public sealed record StepMinutes(
    string Step,
    bool Ranked,
    GetOverview.Figure Of,
    SpreadMinutes Waiting,
    SpreadMinutes Handling,
    SpreadMinutes Whole,
    int? BeforeMedian
);

/// <summary>A part of the period, both days included.</summary>
public sealed record TrendPart(DateOnly First, DateOnly Last, GetOverview.Figure Received, GetOverview.Figure Closed);
