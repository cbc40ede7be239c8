using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>Keeps account of a run from its effects alone, as the outside does, and compares that with what the run says.</summary>
internal sealed class Books
{
    private readonly Dictionary<int, string> visits = [];
    private readonly Dictionary<(int Visit, int Seq), string?> holders = [];
    private readonly Dictionary<(int Visit, int Seq), string?> closed = [];
    private readonly Dictionary<(int Visit, string Key), DateTimeOffset> timers = [];
    private int ends;

    public void Enter(IEnumerable<Effect> effects)
    {
        foreach (var effect in effects)
            Enter(effect);
    }

    private void Enter(Effect effect)
    {
        switch (effect)
        {
            case StepEntered entered:
                visits.Add(entered.Visit, entered.Step);
                break;
            case StepLeft left:
                Assert.True(visits.Remove(left.Visit), $"visit {left.Visit} left twice");
                break;
            case TaskOpened opened:
                holders.Add((opened.Visit, opened.Seq), null);
                break;
            case TaskClosed done:
                Assert.True(holders.Remove((done.Visit, done.Seq), out var holder), $"task {done.Visit}/{done.Seq} closed twice");
                closed[(done.Visit, done.Seq)] = holder;
                break;
            case TaskHeld held:
                Assert.True(holders.ContainsKey((held.Visit, held.Seq)), $"task {held.Visit}/{held.Seq} held but not open");
                holders[(held.Visit, held.Seq)] = held.By;
                break;
            case TaskToSuccessor handed:
                Assert.True(holders.ContainsKey((handed.Visit, handed.Seq)), $"task {handed.Visit}/{handed.Seq} handed over but not open");
                holders[(handed.Visit, handed.Seq)] = handed.ClaimedBy;
                break;
            case TaskReturned returned:
                Assert.True(
                    holders.ContainsKey((returned.Visit, returned.Seq)),
                    $"task {returned.Visit}/{returned.Seq} returned but not open"
                );
                holders[(returned.Visit, returned.Seq)] = returned.ClaimedBy;
                break;
            case TaskPassed passed:
                Assert.True(holders.ContainsKey((passed.Visit, passed.Seq)), $"task {passed.Visit}/{passed.Seq} passed on but not open");
                holders[(passed.Visit, passed.Seq)] = null;
                break;
            case StepReopened reopened:
                visits.Add(reopened.Visit, reopened.Step);
                break;
            case StepWithdrawn withdrawn:
                Assert.True(visits.Remove(withdrawn.Visit), $"visit {withdrawn.Visit} withdrawn but not open");
                break;
            case TaskReopened reopened:
                holders.Add((reopened.Visit, reopened.Seq), closed[(reopened.Visit, reopened.Seq)]);
                break;
            case TaskWithdrawn withdrawn:
                Assert.True(
                    holders.Remove((withdrawn.Visit, withdrawn.Seq)),
                    $"task {withdrawn.Visit}/{withdrawn.Seq} withdrawn but not open"
                );
                break;
            case TaskRestated restated:
                Assert.True(
                    holders.ContainsKey((restated.Visit, restated.Seq)),
                    $"task {restated.Visit}/{restated.Seq} renamed but not open"
                );
                break;
            case TimerArmed armed:
                timers.Add((armed.Visit, armed.Key), armed.At);
                break;
            case TimerCleared cleared:
                Assert.True(timers.Remove((cleared.Visit, cleared.Key)), $"timer {cleared.Visit}/{cleared.Key} cleared twice");
                break;
            case TaskPaused paused:
                Assert.True(holders.ContainsKey((paused.Visit, paused.Seq)), $"task {paused.Visit}/{paused.Seq} paused but not open");
                break;
            case TaskResumed resumed:
                Assert.True(holders.ContainsKey((resumed.Visit, resumed.Seq)), $"task {resumed.Visit}/{resumed.Seq} resumed but not open");
                break;
            case RunEnded:
                ends++;
                break;
            case RunReopened:
                ends--;
                break;
            case FieldsSet or Escalated or Notified or Stuck or TaskUnmarked or LimitMoved or WorkReturned or WorkSentBack:
            case LimitSet or OrderTold or Urged or NoteTaken:
                break;
            default:
                throw new InvalidOperationException($"These books have no account for {effect.GetType().Name}.");
        }
    }

    public void AgreeWith(Run run)
    {
        Assert.Equal(run.IsOpen ? 0 : 1, ends);
        Assert.Equal(
            visits.OrderBy(visit => visit.Key),
            run.Visits.Select(visit => KeyValuePair.Create(visit.Number, visit.Step)).OrderBy(visit => visit.Key)
        );
        Assert.Equal(
            holders.OrderBy(task => task.Key),
            run.Visits.SelectMany(visit => visit.Tasks, (visit, task) => KeyValuePair.Create((visit.Number, task.Seq), task.ClaimedBy))
                .OrderBy(task => task.Key)
        );
        Assert.Equal(
            timers.OrderBy(timer => timer.Key.Visit).ThenBy(timer => timer.Key.Key, StringComparer.Ordinal),
            run.Visits.SelectMany(visit => visit.Timers, (visit, timer) => KeyValuePair.Create((visit.Number, timer.Key), timer.At))
                .OrderBy(timer => timer.Key.Number)
                .ThenBy(timer => timer.Key.Key, StringComparer.Ordinal)
        );
        if (!run.IsOpen)
            Assert.Empty(run.Blocks);
        if (run is { IsOpen: true, LastVisit: > 0, StandsInMain: false })
            Assert.NotEmpty(run.Visits);
        Assert.All(run.Visits, visit => Assert.True(visit.IsHeld, $"visit {visit.Number} at {visit.Step} is held by nobody"));
        Assert.All(run.Visits.Where(visit => visit.Paused is not null), visit =>
            Assert.All(visit.Timers, timer => Assert.Equal(Pause.EndKey, timer.Key))
        );
        Assert.All(run.Visits.Where(visit => visit.Block != 0), visit => Assert.Contains(run.Blocks, block => block.Number == visit.Block));
        Assert.All(run.Blocks, block =>
            Assert.Contains(run.Visits, visit => visit.Block == block.Number || run.Blocks.Any(inner => inner.Parent == block.Number))
        );
    }
}
