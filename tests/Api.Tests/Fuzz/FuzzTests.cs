using System.Globalization;
using CaseFlow.Api.Tests.Running;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>
/// Whatever is sent to whichever operation, by whomever. <c>CASEFLOW_FUZZ</c> sets the number of requests to each database,
/// <c>CASEFLOW_FUZZ_SEED</c> where the series begin (<c>script/fuzz</c>).
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortForm = 480;

    // An office wears out: accounts are closed, procedures withdrawn. A new one then.
    private const int OfAnOffice = 480;

    // Of those that change nothing of the office itself most can be hit by chance.
    private const int LeastCarriedOut = 60;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_request_is_answered_by_a_fault_and_a_refused_one_changes_nothing(Engine engine)
    {
        var (shots, seed) = (Setting("CASEFLOW_FUZZ", ShortForm), Setting("CASEFLOW_FUZZ_SEED", 1));
        var carriedOut = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        for (; shots > 0; shots -= OfAnOffice, seed++)
        {
            await using var database = await TestDatabase.Create(engine);
            await using var office = await FuzzedOffice.Open(database);
            var fuzzing = new Fuzzing(office, seed);
            await fuzzing.Run(Math.Min(shots, OfAnOffice));
            carriedOut.UnionWith(fuzzing.CarriedOut);
            faults.AddRange(fuzzing.Faults.Select(fault => $"seed {seed}: {fault}"));
            if (Environment.GetEnvironmentVariable("CASEFLOW_FUZZ_WHY") is not null)
                output.WriteLine(
                    string.Join(
                        "\n",
                        fuzzing.Refusals.Where(one => !fuzzing.CarriedOut.Contains(one.Key)).Select(one => $"{one.Key}: {one.Value}")
                    )
                );
            output.WriteLine($"seed {seed}: {string.Join(", ", fuzzing.ByStatus.Select(one => $"{one.Value} × {one.Key}"))}");
        }
        var missed = Operation.All.Select(one => one.Name).Except(carriedOut, StringComparer.Ordinal);
        output.WriteLine($"never carried out: {string.Join(", ", missed)}");
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n\n{string.Join("\n\n", faults.Take(30))}");
        Assert.True(carriedOut.Count >= LeastCarriedOut, $"Only {carriedOut.Count} operations were ever carried out.");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
