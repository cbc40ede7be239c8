using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Persistence;

namespace CaseFlow.Api.Tests.Rounds;

internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits until something that works by itself has done it.</summary>
    public static async Task Until(this Office office, Func<CaseFlowDb, Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Office.Ct);
        patience.CancelAfter(Longest);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await office.Db(holds))
            await look.WaitForNextTickAsync(patience.Token);
    }
}
