using CaseFlow.Api.Sayings;
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
        await output.WriteLineAsync($"导入完成 / import finished: {import.FileName}");
        await output.WriteLineAsync($"  行数 / rows: {import.Done}");
        await output.WriteLineAsync($"  新建案件 / cases created: {import.Created}");
        await output.WriteLineAsync($"  重复，未新建 / duplicates, not created: {import.Duplicates}");
        var findings = db.ImportFindings.AsNoTracking().Where(row => row.ImportId == import.Id);
        await WriteDuplicates(output, await findings.Where(row => row.Kind == ImportFindingKind.Duplicate).OrderBy(row => row.Line).ToListAsync(ct));
        await output.WriteLineAsync($"  错误行 / rows in error: {import.InError}");
        var errors = findings.Where(row => row.Kind == ImportFindingKind.Error);
        foreach (var error in await errors.OrderBy(row => row.Line).ThenBy(row => row.Seq).Take(MostErrors).ToListAsync(ct))
            await output.WriteLineAsync($"    第 {error.Line} 行 · {error.Column} · {error.Reason.Spoken()}");
        if (await errors.CountAsync(ct) is > MostErrors and var all)
            await output.WriteLineAsync($"    另有 {all - MostErrors} 处错误 / and {all - MostErrors} more");
    }

    // Why, how often, and one example of each: a second import of a file is one line, not thousands.
    private static async Task WriteDuplicates(TextWriter output, List<ImportFindingRow> duplicates)
    {
        foreach (var group in duplicates.GroupBy(row => Why(row.Reason.Spoken()) + row.Column, StringComparer.Ordinal))
        {
            var first = group.First();
            await output.WriteLineAsync($"    {group.Count()} 行 · {first.Column} · {first.Reason.Spoken()}（如第 {first.Line} 行 → {first.CaseNumber}）");
        }
    }

    private static string Why(string reason) => reason[..reason.IndexOf('：', StringComparison.Ordinal)];
}
