using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>People acting on the tasks of a live case, by whom each task is asked of.</summary>
internal static class Acting
{
    public static Actor Named(string person, params string[] roles) => new(person, [.. roles], []);

    /// <summary>The open task of a person, of any step.</summary>
    public static (Visit Visit, OpenTask Task) TaskOf(this LiveCase live, string person, string? step = null)
    {
        var tasks =
            from visit in live.Run.Visits
            from task in visit.Tasks
            where (task.To.Person ?? task.To.Unit ?? task.To.Role) == person && (step is null || visit.Step == step)
            select (visit, task);
        return Assert.Single(tasks);
    }

    /// <summary>Whom open tasks of a step are asked of, in order.</summary>
    public static IEnumerable<string> Asked(this LiveCase live, string step) =>
        live
            .Run.Visits.Where(visit => visit.Step == step)
            .SelectMany(visit => visit.Tasks)
            .Select(task => task.To.Person ?? task.To.Unit ?? task.To.Role!);

    public static Decision Votes(this LiveCase live, string person, string outcome = "Agree", params (string, FieldValue)[] fields)
    {
        var (visit, task) = live.TaskOf(person);
        return live.Happens(new TaskCompleted(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, outcome, LiveCase.Fields(fields)));
    }

    public static LiveCase Voted(this LiveCase live, string person, string outcome = "Agree", params (string, FieldValue)[] fields)
    {
        Assert.IsType<Moved>(live.Votes(person, outcome, fields));
        return live;
    }

    public static Decision Adds(this LiveCase live, string person, string signer, SigningPlace place, bool advises = false)
    {
        var (visit, task) = live.TaskOf(person);
        return live.Happens(
            new SignerAdded(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, signer, place, advises) { Reason = "专业问题" }
        );
    }

    public static LiveCase Added(this LiveCase live, string person, string signer, SigningPlace place, bool advises = false)
    {
        Assert.IsType<Moved>(live.Adds(person, signer, place, advises));
        return live;
    }

    public static Decision Removes(this LiveCase live, Actor by, string signer)
    {
        var (visit, task) = live.TaskOf(signer);
        return live.Happens(new SignerRemoved(live.Now, by, visit.Number, task.Seq, "不再需要"));
    }

    public static Decision Transfers(this LiveCase live, string person, string to)
    {
        var (visit, task) = live.TaskOf(person);
        return live.Happens(new TaskTransferred(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, to, "外出"));
    }

    public static Decision Consults(this LiveCase live, string person, string adviser)
    {
        var (visit, task) = live.TaskOf(person);
        return live.Happens(new AdviceAsked(live.Now, LiveCase.For(task.To), visit.Number, task.Seq, adviser, "是否属于城管职责？"));
    }

    /// <summary>Sends the work of a person back to the step that was last done under a name.</summary>
    public static Decision Returns(this LiveCase live, string person, string to, bool straight = true, Actor? by = null, string? at = null)
    {
        var (visit, task) = live.TaskOf(person, at);
        var passed = live.Run.Trail!.Value.LastOrDefault(one => one.Step == to)?.Visit ?? 0;
        return live.Happens(new TaskSentBack(live.Now, by ?? LiveCase.For(task.To), visit.Number, task.Seq, passed, straight, "材料不全"));
    }

    public static LiveCase Returned(this LiveCase live, string person, string to, bool straight = true, Actor? by = null, string? at = null)
    {
        Assert.IsType<Moved>(live.Returns(person, to, straight, by, at));
        return live;
    }

    public static Decision Withdraws(this LiveCase live, Actor by, int visit, int seq = 1, params string[] openedBy) =>
        live.Happens(new ActWithdrawn(live.Now, by, visit, seq) { OpenedBy = [.. openedBy] });

    /// <summary>start → sign → end, or → no; signed by people by the rule of a sign-off.</summary>
    public static Flow Signed(object inputs, params string[] people) =>
        Flow.Named("signed")
            .Start()
            .SignedBy("sign", inputs, people)
            .Finish()
            .Finish("no")
            .Lines("start -> sign", "sign.Agree -> end", "sign.Reject -> no");

    /// <summary>A sign-off left by Agree or Reject; Abstain decides nothing.</summary>
    public static Flow SignedBy(this Flow flow, string id, object inputs, params string[] people) =>
        flow.Add(
                "CaseFlow.SignOff",
                id,
                new
                {
                    signers = people.Select(person => new { person }),
                    outcomes = new[]
                    {
                        new { name = "Agree", stance = "Agrees" },
                        new { name = "Reject", stance = "Against" },
                        new { name = "Abstain", stance = "Abstains" },
                    },
                }
            )
            .With(inputs);
}
