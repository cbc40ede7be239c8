using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Benchmarks.Rehearsal;

/// <summary><c>replay</c>: closed cases, thirteen tasks each, through a draft with one more step. Target: 1,000 in 10 s.</summary>
internal static class ReplayCommand
{
    private const int Repeats = 3;

    public static Command Create()
    {
        var cases = new Option<int>("--cases") { DefaultValueFactory = _ => 1_000, Description = "Closed cases" };
        var postgres = new Option<string?>("--postgres") { Description = "Connection string of an empty PostgreSQL database" };
        var command = new Command("replay", "Closed cases through a draft with one more step, beside reading the same rows")
        {
            cases,
            postgres,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var office = await MeasuredOffice.Start(null, ct, parsed.GetValue(postgres));
                await Run(office, parsed.GetValue(cases), ct);
            }
        );
        return command;
    }

    private static async Task Run(MeasuredOffice office, int cases, CancellationToken ct)
    {
        Console.WriteLine("Preparing cases …");
        await Close(office, await office.Register(cases, FilledForm.Moment, ct), ct);
        for (var i = 0; i < Repeats; i++)
        {
            var raw = await RawRead(office, ct);
            var watch = Stopwatch.StartNew();
            var report = await Replay(office, ct);
            Print(raw, watch.Elapsed, report);
        }
        Console.WriteLine(Machine.Describe());
    }

    private static void Print(TimeSpan raw, TimeSpan taken, ReplayReport report) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Cases:N0} cases in {taken.TotalSeconds:N2} s, {report.Cases / taken.TotalSeconds:N0} cases/s; raw read of the same rows {raw.TotalSeconds:N2} s; {report.Same.Cases:N0} same, {report.Changed.Cases:N0} changed, {report.Incomparable.Cases:N0} incomparable"
            )
        );

    // Each act some working hours after the one before, all of a case in one transaction.
    private static async Task Close(MeasuredOffice office, IReadOnlyList<long> ids, CancellationToken ct)
    {
        var acts = OnlineOpinion.Archived().Script;
        foreach (var id in ids)
        {
            var at = FilledForm.Moment;
            var events = acts.Select(act =>
                {
                    at = WalkedCase.Calendar.AfterWorked(at, TimeSpan.FromHours(1 + (id % 5)));
                    return (RunEvent)(act with { At = at });
                })
                .ToArray();
            await using var scope = office.Services.CreateAsyncScope();
            var answer = await scope.ServiceProvider.GetRequiredService<CaseRunner>().Handle(id, events, ct);
            if (answer.Refusal is { } refusal)
                throw new InvalidOperationException($"{refusal}");
        }
    }

    private static async Task<ReplayReport> Replay(MeasuredOffice office, CancellationToken ct)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        var period = new ReplayPeriod(FilledForm.Moment, FilledForm.Moment.AddYears(1), ReplayAssumptions.Usual);
        var replays = scope.ServiceProvider.GetRequiredService<Replays>();
        return (await replays.Of(Draft(), period, staff.People.ReaderOf(OnlineOpinion.Supervisor), ct)).Value;
    }

    /// <summary>A step between 审核 and what follows it.</summary>
    private static DefinitionDocument Draft()
    {
        var draft = (JsonObject)JsonNode.Parse(ShippedProcedures.Find(ShippedProcedures.OnlineOpinion)!.Document.Write())!;
        var flow = (JsonObject)draft["root"]!;
        var line = flow["connections"]!
            .AsArray()
            .First(one => (string?)one!["source"]!["activity"] == "review" && (string?)one["source"]!["port"] == "Approved")!;
        var next = (string)line["target"]!["activity"]!;
        line["target"]!["activity"] = "legal";
        flow["activities"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """
                    {"id": "legal", "name": "legal", "type": "CaseFlow.HumanTask", "who": {"role": "reviewer"},
                     "outcomes": [{"name": "Passed"}], "deadline": {"amount": 2, "clock": "WorkingDays"}}
                    """
                )
            );
        flow["connections"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = "legal", ["port"] = "Passed" },
                    ["target"] = new JsonObject { ["activity"] = next, ["port"] = "In" },
                }
            );
        return DefinitionDocument.Read(draft.ToJsonString()).Value;
    }

    private static async Task<TimeSpan> RawRead(MeasuredOffice office, CancellationToken ct)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await db.Database.OpenConnectionAsync(ct);
        var watch = Stopwatch.StartNew();
        foreach (var table in new[] { "cases", "runs", "case_events", "tasks", "escalations" })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // one of the five above
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(ct);
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(ct))
                reader.GetValues(values);
        }
        return watch.Elapsed;
    }
}
