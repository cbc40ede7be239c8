using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Infrastructure.Versions;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaseFlow.Infrastructure.Timers;

/// <summary>Quartz is the alarm clock: it wakes these jobs and knows nothing of cases.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(DeadlineSweep sweep, PublicationSweep publications, NamedLater named) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await sweep.Run(cancellationToken);
        await publications.Run(cancellationToken);
        await named.Run(cancellationToken);
    }
}

[DisallowConcurrentExecution]
public sealed class MailJob(MailRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.Run(cancellationToken);
}

/// <summary>Once a night: whether the office can still do what its procedures say.</summary>
[DisallowConcurrentExecution]
public sealed class StaffingJob(StaffingRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.Run(cancellationToken);
}
