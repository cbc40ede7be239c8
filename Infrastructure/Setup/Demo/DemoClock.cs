namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>演示时钟. The real one, so many hours ahead: what falls due in a week can be shown today.</summary>
/// <param name="ahead">Never less than none: a clock that goes back would come before what was decided already.</param>
internal sealed class DemoClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
