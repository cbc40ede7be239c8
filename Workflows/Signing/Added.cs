using CaseFlow.Domain.People;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Signing;

/// <summary>加签、减签 in a visit: who was added where, and who is waited for.</summary>
internal static class Added
{
    /// <param name="of">The task of whoever adds.</param>
    /// <param name="advises">Whether they are asked for their opinion instead of a vote.</param>
    public static Visit Add(Moving move, Visit visit, OpenTask of, string by, Assignee to, SigningPlace place, bool advises)
    {
        var addition = new Addition(by, of.Seq, place);
        var question = advises ? new Question(Advice.Kind, by, of.Seq) : null;
        if (place != SigningPlace.After)
            return move.OpenTask(visit, Signer(move, visit, to, addition, question));
        var seq = visit.LastTask + 1;
        return visit with { LastTask = seq, Later = visit.Later.Add(new LaterSigner(seq, to, addition, question)) };
    }

    /// <summary>Asks those who come after a signer.</summary>
    public static Visit OpenAfter(Moving move, Visit visit, int seq)
    {
        foreach (var later in visit.Later.Where(later => later.Added.Of == seq).ToArray())
        {
            visit = visit with { Later = visit.Later.Remove(later) };
            visit = move.OpenTask(visit, Signer(move, visit, later.To, later.Added, later.Asked) with { Seq = later.Seq });
        }
        return visit;
    }

    /// <summary>Who has to answer before a task may be done: those added before it.</summary>
    public static IEnumerable<OpenTask> Before(Visit visit, int seq) =>
        visit.Tasks.Where(task => task.Added is { Place: SigningPlace.Before } added && added.Of == seq);

    private static NewTask Signer(Moving move, Visit visit, Assignee to, Addition addition, Question? question)
    {
        var face = question?.Kind ?? SigningFace.Work;
        return new NewTask(face, move.Procedure.StepOf(visit.Step).Face(face)!.Title, to, visit.Due) { Added = addition, Asked = question };
    }
}
