using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>What the designer shows as the office's ladder is what a step without one of its own does.</summary>
public sealed class LadderJsonTests
{
    [Fact]
    public void The_offices_ladder_written_into_a_step_does_what_no_ladder_does()
    {
        static string Say(Saying saying, string language) => language == Languages.English ? saying.English() : saying.Chinese();
        var limit = new { amount = 2, clock = "WorkingDays" };

        var own = Told(new { deadline = limit, ladder = LadderJson.Of(EscalationLadder.Default, Say) });

        Assert.Equal(EscalationLadder.Default.Rungs.Length, own.Length);
        Assert.Equal(Told(new { deadline = limit }), own);
    }

    private static string[] Told(object inputs)
    {
        var live = LiveCase.Of(Flow.Named("ladder").Start().Task("a", "Done").With(inputs).Finish().Lines("start -> a", "a -> end"));
        return [.. live.At("a").Timers.Select(timer => $"{timer.At:O} {Said(live, timer.Key)}")];
    }

    private static string Said(LiveCase live, string key)
    {
        live.Passes("a", key);
        var rung = Assert.Single(live.Effects.OfType<Escalated>()).Rung;
        return string.Join(
            ' ',
            rung.Name,
            rung.Label.Chinese(),
            rung.Label.English(),
            rung.When,
            rung.Mark,
            string.Join(',', rung.To),
            string.Join(',', rung.Copy),
            rung.OnlyUnclaimed,
            rung.Mail
        );
    }
}
