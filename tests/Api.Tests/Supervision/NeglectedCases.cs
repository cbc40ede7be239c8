using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Supervision;

/// <summary>Three cases with a limit of five working days of which nobody took notice for sixty days.</summary>
public sealed class NeglectedCases : ApiHost
{
    /// <summary>Signed in as somebody who supervises and leads.</summary>
    public HttpClient Supervisor { get; private set; } = null!;

    public long FirstCase { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ct = TestContext.Current.CancellationToken;
        Supervisor = await SignInAs("du", Unit, Roles.Supervisor, Roles.Leader, Roles.ProcedureAdmin);
        await SignInAs("zhang", Unit, Roles.Handler);
        var procedure = SmallProcedure.Of("limited");
        procedure["root"]!["activities"]![1]!["deadline"] = new JsonObject { ["amount"] = 5, ["clock"] = "WorkingDays" };
        await Supervisor.Publish("limited", await Supervisor.Draft("limited", procedure)).Ok();
        FirstCase = await this.Register("limited");
        await this.Register("limited");
        await this.Register("limited");
        Clock.Advance(TimeSpan.FromDays(60));
        await Services.GetRequiredService<DeadlineSweep>().Run(ct);
        await Services.GetRequiredService<MailRound>().Run(ct);
    }
}
