using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>Whom a visit asks: those whom its step names, as somebody ordered otherwise for this case. 回避 is asked of each.</summary>
internal static class Asked
{
    /// <param name="facts">The case's fields by which the step names them.</param>
    public static Signatories Of(Moving move, Visit visit, ISignatories signatories, Facts facts)
    {
        var (named, problem) = Named(move, visit, signatories, facts);
        if (problem is not null || named.IsEmpty)
            return new Signatories(named, problem);
        var step = move.Procedure.StepOf(visit.Step);
        if (named is [var only])
            return new Signatories([AskedInstead.Of(move, step, only)], null);
        return new Signatories([.. named.Select(to => AskedInstead.Of(move, step, to)).Distinct()], null);
    }

    private static Signatories Named(Moving move, Visit visit, ISignatories signatories, Facts facts)
    {
        var (named, problem) = Handler(move, visit, signatories) is { } handler ? handler : signatories.Of(facts, move.Past, move.People);
        if (problem is not null || (visit.Replaced is null && visit.Added is null))
            return new Signatories(named, problem);
        return new Signatories(
            [.. named.Select(to => InPlaceOf(move, visit, to)).Concat((visit.Added ?? []).Where(to => !move.Recusal.Bars(to))).Distinct()],
            null
        );
    }

    /// <summary>Who is asked in a visit instead of somebody; the same where nobody is, or where they have to recuse.</summary>
    public static Assignee InPlaceOf(Moving move, Visit visit, Assignee to)
    {
        foreach (var replaced in visit.Replaced ?? [])
        {
            if (replaced.Of == to && !move.Recusal.Bars(replaced.By))
                return replaced.By;
        }
        return to;
    }

    /// <summary>The same visit asking somebody instead of whoever has a task of it.</summary>
    public static Visit Replace(Visit visit, Assignee from, Assignee to)
    {
        var replaced = visit.Replaced ?? [];
        var before = replaced.FirstOrDefault(one => one.By == from);
        var (of, rest) = before is null ? (from, replaced) : (before.Of, replaced.Remove(before));
        if (visit.Added is { } added && before is null && added.Contains(from))
            return visit with { Added = added.Replace(from, to) };
        return visit with { Replaced = of == to ? (rest.IsEmpty ? null : rest) : rest.Add(new Replacement(of, to)) };
    }

    private static Signatories? Handler(Moving move, Visit visit, ISignatories signatories)
    {
        if (signatories is not Who || move.Past.Handlers?.TryGetValue(visit.Step, out var to) != true)
            return null;
        return move.Recusal.InPlaceOf(move.People.InPlaceOf(to)) is { } allowed
            ? new Signatories([allowed], null)
            : new Signatories([], Saying.Of("waits.addressee-recused"));
    }
}
