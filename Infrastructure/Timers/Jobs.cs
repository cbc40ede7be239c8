using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Infrastructure.Versions;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaseFlow.Infrastructure.Timers;

/// <summary>Quartz is the alarm clock: it wakes these jobs and knows nothing of cases.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(DeadlineSweep sweep, OfficeChangeSweep leavers, NamedLater named) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // First: what falls due is told to whoever has the task by then.
        await leavers.Run(cancellationToken);
        await sweep.Run(cancellationToken);
        await named.Run(cancellationToken);
    }
}

/// <summary>A job of its own: a sweep that fails does not keep a publication from its moment.</summary>
[DisallowConcurrentExecution]
public sealed class PublicationJob(PublicationSweep publications) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await publications.Run(cancellationToken);
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

/// <summary>Once a night: whether every open case stands on something.</summary>
[DisallowConcurrentExecution]
public sealed class ProofJob(ProofRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.Run(cancellationToken);
}

/// <summary>Once a night: files that were never committed.</summary>
[DisallowConcurrentExecution]
public sealed class LeftoversJob(Leftovers leftovers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await leftovers.Sweep(cancellationToken);
}
