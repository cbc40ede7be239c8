using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Disputes;

/// <summary>What a unit's dispute about who is responsible means for a run.</summary>
public static class Disputing
{
    /// <summary>In what a question keeps: the unit that disputes.</summary>
    public const string From = "from";

    public const string Unit = "unit";
    public const string Source = "source";
    public const string Ground = "ground";

    /// <summary>The open question about a task; null when nobody disputes it.</summary>
    internal static OpenTask? OpenOf(Visit visit, OpenTask work) =>
        visit.Tasks.FirstOrDefault(task => IsDispute(task) && task.Asked!.Of == work.Seq);

    /// <summary>Answers about the same work, earliest first: about the same task, or about the same step when it was with the same unit.</summary>
    public static IEnumerable<SettledDispute> Before(Run run, Visit visit, int seq, string unit) =>
        run.Disputes.Where(one =>
            one.Step == visit.Step && ((one.Visit == visit.Number && one.Of == seq) || one.From == unit || one.To == unit)
        );

    /// <summary>The ruling about the work of a task; null when there was none.</summary>
    public static SettledDispute? RulingOn(Run run, Visit visit, OpenTask work) =>
        work.Signatory.Unit is { } unit ? Before(run, visit, work.Seq, unit).LastOrDefault(one => one.Ruled) : null;

    /// <summary>Until when a unit may dispute a task of a visit (UTC).</summary>
    internal static DateTimeOffset Until(WorkCalendar calendar, Run run, Visit visit, OpenTask work, DisputeRule rule)
    {
        var unit = work.Signatory.Unit!;
        // A unit that has it by an answer had it dispatched then.
        var got = Before(run, visit, work.Seq, unit).LastOrDefault(one => one.Moved && one.To == unit && one.Visit == visit.Number);
        return calendar.Due(got?.At ?? visit.EnteredAt, new TimeLimit(rule.Days, Clock.WorkingDays));
    }

    /// <summary>首接负责. The step at which somebody of the unit did this case's work for it already; null when nobody did.</summary>
    internal static string? TakenOnAt(Moving move, Visit visit, string unit)
    {
        foreach (var (step, doers) in move.Run.Doers)
        {
            if (step == visit.Step || move.Procedure.Find(step)?.GivenTo?.NamesUnits != true)
                continue;
            if (doers.Any(doer => move.People.Find(doer)?.Unit == unit))
                return move.Procedure.NameOf(step);
        }
        return null;
    }

    /// <summary>What is wrong with a unit that is to have the work instead; null when it may.</summary>
    internal static Saying? AgainstUnit(OnTask on, OpenTask work, string unit)
    {
        var to = work.Signatory with { Person = null, Unit = unit };
        return unit == work.Signatory.Unit ? Saying.Of("acts.unit-own")
            : on.Move.Recusal.Bars(to) ? Saying.Of("acts.unit-recused")
            : Has(on.Visit, work, unit) ? Saying.Of("acts.unit-has-it")
            : null;
    }

    /// <summary>
    /// The work of a task goes to another unit, with its due moment. Where a field of the case names the unit, the field names the other
    /// from then on, and so does every later step that goes by it.
    /// </summary>
    internal static void HandTo(Moving move, Visit visit, OpenTask work, string unit)
    {
        var (from, to) = (work.Signatory.Unit!, work.Signatory with { Person = null, Unit = unit });
        var step = move.Procedure.StepOf(visit.Step);
        var changes = FieldJson.NoFields;
        foreach (var field in (step.GivenTo?.FieldsOfUnits ?? []).Distinct(StringComparer.Ordinal))
        {
            if (InPlace(move.Facts[field], from, unit) is { } value)
                changes = changes.Add(field, value);
        }
        move.SetFields(changes);
        if (changes.IsEmpty || move.Run.Handlers?.ContainsKey(visit.Step) == true)
            visit = Asked.Replace(visit, work.Signatory, to);
        var own = work with { InsteadOf = null };
        move.Pass(visit with { Tasks = visit.Tasks.Replace(work, own) }, own, to);
    }

    /// <summary>The work that is disputed; null when it is done, or no longer the unit's that disputed it.</summary>
    internal static OpenTask? WorkOf(Visit visit, OpenTask question) =>
        visit.TaskOf(question.Asked!.Of) is { } work && work.Signatory.Unit == question.Asked.Given.GetValueOrDefault(From)?.ToString()
            ? work
            : null;

    /// <summary>Whether a task asks for the answer to a dispute.</summary>
    public static bool IsDispute(OpenTask task) => task.Asked?.Kind is DisputeQuestion.Kind or RulingQuestion.Kind;

    private static bool Has(Visit visit, OpenTask work, string unit) =>
        visit.Tasks.Any(task => task.Seq != work.Seq && task is { Asked: null, Added: null } && task.Signatory.Unit == unit)
        || visit.Votes.Any(vote => !vote.Added && vote.Signatory.Unit == unit);

    private static FieldValue? InPlace(FieldValue? value, string from, string to) =>
        value switch
        {
            FieldValue.Text text when text.Value == from => FieldValue.Of(to),
            FieldValue.Many many when many.Values.Contains(from) => FieldValue.Of([
                .. many.Values.Select(one => one == from ? to : one).Distinct(StringComparer.Ordinal),
            ]),
            _ => null,
        };
}
