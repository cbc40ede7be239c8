using System.Globalization;
using System.Reflection;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>Wakes the <see cref="HandoverWorker"/> of this program.</summary>
public sealed class HandoverBell : Bell;

/// <summary>Carries out handovers and their undoing, the first that was asked for first.</summary>
public sealed class HandoverWorker(
    IServiceScopeFactory scopes,
    HandoverBell bell,
    SetAsides aside,
    TimeProvider clock,
    ILogger<HandoverWorker> log
) : RoundWorker(scopes, bell, aside, clock, log)
{
    private protected override WorkQueue Queue => WorkQueue.Handovers;

    private protected override async Task<IReadOnlyList<string>> Waiting(CaseFlowDb db, CancellationToken ct) =>
        [
            .. (
                await db
                    .Handovers.Where(row => row.State == HandoverState.Running || row.State == HandoverState.Undoing)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .ToListAsync(ct)
            ).Select(id => id.ToString(CultureInfo.InvariantCulture)),
        ];

    private protected override Task Run(string item, IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<HandoverRun>().Run(long.Parse(item, CultureInfo.InvariantCulture), ct);
}

public static class HandoverAreas
{
    /// <summary>Registers every area in which people are named that an assembly has.</summary>
    public static IServiceCollection AddNamesOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (
            var area in assembly
                .GetTypes()
                .Where(type => type.IsAssignableTo(typeof(INamesPeople)) && type is { IsClass: true, IsAbstract: false })
        )
            services.AddScoped(typeof(INamesPeople), area);
        return services;
    }
}
