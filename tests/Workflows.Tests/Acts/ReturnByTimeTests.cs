using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>退回 and time: what was to come of a visit ends with it, and a deadline can lead back.</summary>
public sealed class ReturnByTimeTests
{
    private static Flow Timed() =>
        Flow.Named("timed")
            .Start()
            .Task("a", "Done")
            .Task("b", "Done")
            .With(
                new
                {
                    deadline = new
                    {
                        amount = 1,
                        clock = "WorkingDays",
                        overdue = "Late",
                    },
                }
            )
            .Finish()
            .Lines("start -> a", "a -> b", "b -> end", "b.Late -> a");

    [Fact]
    public void Reminders_belong_to_the_visit_and_die_with_it()
    {
        var live = Of(Timed()).Done("a");
        var visit = live.At("b");
        live.Returned("handler", "a");
        Assert.Empty(live.Run.Visits.SelectMany(one => one.Timers));
        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(live.Now.AddDays(9), visit.Number, "overdue")));
    }

    [Fact]
    public void A_deadline_that_leads_back_goes_back()
    {
        var live = Of(Timed()).Done("a");
        Assert.IsType<Moved>(live.Passes("b", "overdue"));
        Assert.Equal(["a"], live.Stands);
        Assert.Empty(live.Run.Trail!.Value);
    }
}
