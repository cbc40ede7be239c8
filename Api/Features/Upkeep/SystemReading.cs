using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>Reads all parts of the system when it is asked, each by itself: trouble in one hides no other.</summary>
internal sealed class SystemReading(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SystemReading> log)
{
    /// <summary>Whoever asks for the state of something that hangs wants an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<SystemState> Now(Reader by, CancellationToken ct)
    {
        var lines = await Task.WhenAll(Enum.GetValues<SystemPartName>().Select(part => Line(part, by, ct)));
        return new SystemState(clock.Now(), lines);
    }

    private async Task<SystemLine> Line(SystemPartName part, Reader by, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            // The wait as well: a driver may sit in a system call and hear of no token.
            return await Task.Run(() => Read(part, by, patience.Token), patience.Token).WaitAsync(Patience * 2, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(problem, "How {Part} is could not be read.", part);
            return new SystemLine(part, SystemLight.Broken, Saying.Of("upkeep.unread"));
        }
    }

    private async Task<SystemLine> Read(SystemPartName part, Reader by, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<ISystemPart>().Single(one => one.Part == part).Read(by, ct);
    }
}
