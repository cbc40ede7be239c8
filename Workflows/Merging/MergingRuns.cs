using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Workflows.Merging;

/// <summary>What merging does to the run of the main case and to that of the merged one.</summary>
internal static class MergingRuns
{
    // As long as a procedure that ships gives for telling a reporter what has been decided.
    private static readonly TimeLimit ToAnswer = new(1, Clock.WorkingDays);

    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    public static Decision Decide(Moving move, MergeEvent happened) =>
        happened switch
        {
            CaseMerged merged => Merge(move, merged),
            CasesTakenIn taken => TakeIn(move, taken),
            CaseSplit split => Split(move, split),
            CaseSplitOff off => SplitOff(move, off),
            MainEnded ended => End(move, ended),
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };

    /// <summary>A merged case was corrected: when it is split off, its tasks go to whom the fields name then.</summary>
    /// <param name="before">The fields as they were.</param>
    public static void Corrected(Moving move, Facts before, IEnumerable<string> fields)
    {
        if (move.Run.Merged is not { Aside: { } aside } merged)
            return;
        var kept = aside.Before;
        foreach (var field in fields.Where(field => !kept.ContainsKey(field)))
            kept = kept.Add(field, before[field] ?? FieldValue.Of(""));
        move.Keep(run => run with { Merged = merged with { Aside = aside with { Before = kept } } });
    }

    private static Refusal? Bars(Moving move, Actor by)
    {
        if (!Supervising.IsHeldBy(by))
            return OrderRefusals.NoRight;
        if (move.Recusal.Bars(by))
            return TaskRefusals.Recused;
        return move.Run.IsOpen ? null : TaskRefusals.RunEnded;
    }

    private static Decision Merge(Moving move, CaseMerged happened)
    {
        var run = move.Run;
        if (Bars(move, happened.By) is { } bar)
            return new Refused(bar);
        if (happened.Main == move.Facts.Text(CaseFields.Number))
            return new Refused(MergeRefusals.Itself);
        if (MergeRefusals.Against(run) is { } against)
            return new Refused(against);
        foreach (var visit in run.Visits)
            PutAside(move, visit, happened.Reason);
        var aside = new Aside(run.Visits, run.Blocks, run.Trail, run.Sendings);
        move.Keep(one =>
            one with
            {
                Visits = [],
                Blocks = [],
                Trail = [],
                Sendings = [],
                Merged = new Merged(happened.Main, happened.At, happened.By.Person, happened.Reason, aside),
            }
        );
        return move.Result();
    }

    private static void PutAside(Moving move, Visit visit, string reason)
    {
        if (!visit.Tasks.IsEmpty)
            Tell(move, visit, Saying.Of("merging.told.merged", ("reason", reason)));
        foreach (var task in visit.Tasks)
            move.Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Cancelled, null, null) { Said = Saying.Of("merging.task-ended") });
        foreach (var timer in visit.Timers)
            move.Tell(new TimerCleared(visit.Number, timer.Key));
        move.Tell(new StepLeft(visit.Number, visit.Step, null));
    }

    private static Decision TakeIn(Moving move, CasesTakenIn happened)
    {
        if (Bars(move, happened.By) is { } bar)
            return new Refused(bar);
        if (move.Run.Merged is not null)
            return new Refused(MergeRefusals.Merged);
        if (happened.Cases.Contains(move.Facts.Text(CaseFields.Number) ?? "", StringComparer.Ordinal))
            return new Refused(MergeRefusals.Itself);
        var others = happened.Cases.Except(move.Run.MergedIn, StringComparer.Ordinal).ToArray();
        move.Keep(run => run with { MergedIn = run.MergedIn.AddRange(others) });
        foreach (var visit in move.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            Tell(move, visit, Saying.Of("merging.told.taken-in", ("count", others.Length), ("reason", happened.Reason)));
        return move.Result();
    }

    private static Decision Split(Moving move, CaseSplit happened)
    {
        var run = move.Run;
        if (!happened.MainStopped && Bars(move, happened.By) is { } bar)
            return new Refused(bar);
        if (run.Merged is not { } merged || merged.Main != happened.Main)
            return new Refused(MergeRefusals.NotMerged);
        if (merged.Aside is not { } aside)
            return new Refused(MergeRefusals.MainEnded);
        var back = run with { Visits = aside.Visits, Blocks = aside.Blocks, Trail = aside.Trail, Sendings = aside.Sendings, Merged = null };
        foreach (var effect in Undoing.Effects(move.Procedure, run, back))
            move.Tell(effect);
        move.Keep(_ => back);
        // Meanwhile whoever had a task may have left, or the case may have been found to be about them.
        if (move.People.IsKnown)
            OfficeChanging.PassOn(move, everywhere: true);
        Recusing.Readdress(move, move.Facts.With(aside.Before));
        foreach (var visit in move.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            Tell(
                move,
                visit,
                Saying.Of(happened.MainStopped ? "merging.told.main-stopped" : "merging.told.split", ("reason", happened.Reason))
            );
        return move.Result();
    }

    private static Decision SplitOff(Moving move, CaseSplitOff happened)
    {
        if (Bars(move, happened.By) is { } bar)
            return new Refused(bar);
        if (!move.Run.MergedIn.Contains(happened.Case, StringComparer.Ordinal))
            return new Refused(MergeRefusals.NotMerged);
        move.Keep(run => run with { MergedIn = run.MergedIn.Remove(happened.Case) });
        foreach (var visit in move.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            Tell(move, visit, Saying.Of("merging.told.split-off", ("reason", happened.Reason)));
        return move.Result();
    }

    private static Decision End(Moving move, MainEnded happened)
    {
        if (move.Run is not { IsOpen: true, Merged: { Aside: { } aside } merged } || merged.Main != happened.Main)
            return new Ignored($"It is not merged into {happened.Main}.");
        var step = move.Procedure.StepOf(aside.Visits[0].Step);
        var number = move.Run.LastVisit + 1;
        move.Keep(run => run with { LastVisit = number, Merged = merged with { Aside = null, Result = happened.Result } });
        move.Tell(new StepEntered(number, step.Id));
        var visit = move.Keep(new Visit(number, step.Id, 0, "", move.At, null, 0, [], [], null));
        var given =
            happened.Reply.Length == 0 ? FieldJson.NoFields : FieldJson.NoFields.Add(ReporterAnswer.Text, FieldValue.Of(happened.Reply));
        move.Keep(
            move.OpenTask(
                visit,
                new NewTask(
                    ReporterAnswer.Kind,
                    step.Face(ReporterAnswer.Kind)!.Title,
                    WhoAnswers(move),
                    move.Calendar.Due(move.At, ToAnswer)
                )
                {
                    Asked = new Question(ReporterAnswer.Kind, Actor.System.Person, 0) { Given = given },
                }
            )
        );
        return move.Result();
    }

    // Whoever answers reporters; where nobody of them may, whoever supervises.
    private static Assignee WhoAnswers(Moving move)
    {
        var first = Assignee.OfRole(Roles.Replier);
        if (!move.People.IsKnown)
            return first;
        foreach (var to in Supervising.Roles.Select(role => Assignee.OfRole(role)).Prepend(first))
        {
            if (move.People.Addressed(to).Any(member => !move.Recusal.Bars(member)))
                return to;
        }
        return first;
    }

    private static void Tell(Moving move, Visit visit, Saying what) =>
        move.Tell(new OrderTold(visit.Number, visit.Step, what, visit.Tasks));
}
