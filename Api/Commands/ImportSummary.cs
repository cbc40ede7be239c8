using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary>What an import did, in lines.</summary>
internal static class ImportSummary
{
    private const int MostErrors = 20;

    public static async Task Write(TextWriter output, CaseFlowDb db, ImportRow import, CancellationToken ct)
    {
        await output.WriteLineAsync(Saying.Of("commands.import.finished", ("file", import.FileName)).Spoken());
        await output.WriteLineAsync($"  {Saying.Of("commands.import.rows", ("rows", import.Done)).Spoken()}");
        await output.WriteLineAsync($"  {Saying.Of("commands.import.created", ("cases", import.Created)).Spoken()}");
        await output.WriteLineAsync($"  {Saying.Of("commands.import.duplicates", ("rows", import.Duplicates)).Spoken()}");
        if (import.LeftOut is { } leftOut)
            await output.WriteLineAsync($"  {Saying.Of("commands.import.left-out", ("what", leftOut)).Spoken()}");
        var findings = db.ImportFindings.AsNoTracking().Where(row => row.ImportId == import.Id);
        await WriteDuplicates(
            output,
            await findings.Where(row => row.Kind == ImportFindingKind.Duplicate).OrderBy(row => row.Line).ToListAsync(ct)
        );
        await output.WriteLineAsync($"  {Saying.Of("commands.import.in-error", ("rows", import.InError)).Spoken()}");
        var errors = findings.Where(row => row.Kind == ImportFindingKind.Error);
        foreach (var error in await errors.OrderBy(row => row.Line).ThenBy(row => row.Seq).Take(MostErrors).ToListAsync(ct))
            await output.WriteLineAsync(
                $"    {Saying.Of("commands.import.error", ("line", error.Line), ("column", error.Column), ("reason", error.Reason)).Spoken()}"
            );
        if (await errors.CountAsync(ct) is > MostErrors and var all)
            await output.WriteLineAsync($"    {Saying.Of("commands.import.more", ("more", all - MostErrors)).Spoken()}");
    }

    // Why, how often, and one example of each: a second import of a file is one line, not thousands.
    private static async Task WriteDuplicates(TextWriter output, List<ImportFindingRow> duplicates)
    {
        foreach (var group in duplicates.GroupBy(row => (Why(row.Reason), row.Column)))
        {
            var first = group.First();
            var line = Saying.Of(
                "commands.import.alike",
                ("count", group.Count()),
                ("column", first.Column),
                ("reason", first.Reason),
                ("line", first.Line),
                ("case", first.CaseNumber ?? "")
            );
            await output.WriteLineAsync($"    {line.Spoken()}");
        }
    }

    // Which line is repeated differs from row to row; texts of a former version say it behind a colon.
    private static string Why(Saying reason) => reason.Words is { } words ? words.Split('：')[0] : reason.Code;
}
