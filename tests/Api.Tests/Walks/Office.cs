using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>
/// The people of a small office, each signed in over HTTP with one role. Where two must share a duty there are two of them.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Housing = "housing";
    public const string Water = "water";
    public const string Township = "township";

    private readonly ApiHost host;
    private readonly Dictionary<string, Colleague> people = new(StringComparer.Ordinal);

    private Office(ApiHost host) => this.host = host;

    public ApiHost Host => host;

    public IEnumerable<Colleague> Everyone => people.Values;

    public Colleague Collector => people["collector"];

    public Colleague Assessor => people["assessor"];

    public Colleague AssessorHead => people["assessor-head"];

    public Colleague Leader => people["leader"];

    public Colleague Supervisor => people["supervisor"];

    public Colleague Investigator => people["investigator"];

    public Colleague SecondInvestigator => people["investigator-2"];

    public Colleague Reviewer => people["reviewer"];

    public Colleague Replier => people["replier"];

    public Colleague Publisher => people["publisher"];

    public Colleague SecondPublisher => people["publisher-2"];

    public Colleague Archivist => people["archivist"];

    public Colleague ResponseGroup => people["response-group"];

    public Colleague ResponseOffice => people["response-office"];

    public Colleague SystemAdmin => people["system-admin"];

    public Colleague HandlerOf(string unit) => people[$"{unit}-handler"];

    public Colleague HeadOf(string unit) => people[$"{unit}-head"];

    /// <summary>Opens the office on a host of its own, or on one that is running.</summary>
    public static async Task<Office> Open(ApiHost? running = null)
    {
        var office = new Office(running ?? await ApiHost.Start());
        foreach (
            var role in new[]
            {
                Roles.Collector,
                Roles.Assessor,
                Roles.AssessorHead,
                Roles.Leader,
                Roles.Supervisor,
                Roles.Investigator,
                Roles.Reviewer,
                Roles.Replier,
                Roles.Publisher,
                Roles.Archivist,
                Roles.ResponseGroup,
                Roles.ResponseOffice,
                Roles.SystemAdmin,
            }
        )
            await office.Hire(role, ApiHost.Unit, role);
        await office.Hire("investigator-2", ApiHost.Unit, Roles.Investigator);
        await office.Hire("publisher-2", ApiHost.Unit, Roles.Publisher);
        foreach (var unit in new[] { Housing, Water, Township })
        {
            await office.Hire($"{unit}-handler", unit, Roles.Handler);
            await office.Hire($"{unit}-head", unit, Roles.UnitHead);
        }
        return office;
    }

    public async Task<Colleague> Hire(string code, string unit, params string[] roles) =>
        people[code] = new Colleague(code, await host.SignInAs(code, unit, roles), host.Clock);

    /// <summary>The fake clock moves on and the timers that came due are swept, as the alarm clock does it.</summary>
    public async Task Pass(TimeSpan time)
    {
        host.Clock.Advance(time);
        await Sweep();
    }

    public Task Sweep() => host.Services.GetRequiredService<DeadlineSweep>().Run(TestContext.Current.CancellationToken);

    /// <summary>Replays every case; there must be cases, and none may differ.</summary>
    public async Task ReplaysWithoutDifference()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<Verification>().Run(null, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, report.Cases);
        Assert.Empty(report.Differences);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
