using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Workflows.Tests.Rehearsal;

public sealed class WalkTraceTests
{
    private static readonly TraceMark Entered = new(TraceKind.Entered, "a", "核查");
    private static readonly TraceMark Opened = new(TraceKind.Task, "a", "核查", Minutes: 60);
    private static readonly TraceMark Told = new(TraceKind.Told, "a", "核查", "due", People: ["sun", "wang"]);

    [Fact]
    public void The_same_marks_are_the_same_walk_whatever_steps_are_called() =>
        Assert.Null(Of(Entered, Opened, Told).FirstDifference(Of(Entered with { Name = "初核" }, Opened, Told)));

    [Fact]
    public void Another_due_moment_is_a_difference()
    {
        var difference = Of(Entered, Opened).FirstDifference(Of(Entered, Opened with { Minutes = 61 }));

        Assert.Equal((60, 61), (difference?.Expected?.Minutes, difference?.Actual?.Minutes));
    }

    [Fact]
    public void Other_people_who_are_told_are_a_difference() =>
        Assert.NotNull(Of(Told).FirstDifference(Of(Told with { People = ["sun"] })));

    [Fact]
    public void A_step_that_is_no_longer_reached_is_a_difference_even_where_the_walk_just_ends()
    {
        var difference = Of(Entered, Opened).FirstDifference(Of(Entered));

        Assert.Equal(Opened, difference?.Expected);
        Assert.Null(difference?.Actual);
    }

    [Fact]
    public void A_step_that_comes_later_is_told_from_one_that_never_comes()
    {
        var other = new TraceMark(TraceKind.Entered, "b", "审核");

        Assert.True(Of(Entered).FirstDifference(Of(other, Entered))?.ComesLater);
        Assert.False(Of(Entered).FirstDifference(Of(other))?.ComesLater);
    }

    private static WalkTrace Of(params TraceMark[] marks) => new([.. marks], null);
}
