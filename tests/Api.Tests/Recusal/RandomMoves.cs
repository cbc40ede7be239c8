using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>Running cases go on with another version of their procedure, and now and then back, by somebody whom some of them bar.</summary>
internal sealed class RandomMoves(TownHost host, Town town, Random random, string procedure)
{
    private readonly string address = $"/api/procedures/{procedure}/moves";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What is said on the way names no case that bars whoever moves them, and none of these is moved.</summary>
    public async Task Move(int to)
    {
        var person = Town.Pick(random, town.With(Roles.ProcedureAdmin));
        var client = await host.SignInAs(person, "");
        var barring = await Barring(person);
        var preview = await client.PostAsJsonAsync($"{address}/preview", new { to }, Ct).Ok();
        NamesNone(preview, barring);
        var id = preview.GetProperty("id").GetString()!;
        await client.PostAsJsonAsync(address, new { previewHash = id }, Ct).Ok();
        NamesNone(await Done(client, id), barring);
        Assert.Equal(barring, await Barring(person));
        if (random.Next(3) > 0)
            return;
        await client.PostAsJsonAsync($"{address}/{id}/undo", new { }, Ct).Ok();
        NamesNone(await Done(client, id), barring);
        Assert.Equal(barring, await Barring(person));
    }

    // Their numbers, with the versions that they are on.
    private async Task<Dictionary<string, int>> Barring(string person)
    {
        var rows = await host.InDb(db =>
            db.Cases.AsNoTracking()
                .Where(row => row.Run.DefinitionId == procedure)
                .Select(row => new
                {
                    row.Number,
                    row.Subjects,
                    row.Run.Version,
                })
                .ToListAsync(Ct)
        );
        return rows.Where(row => town.BarredBy(CaseRow.CodesIn(row.Subjects)).Contains(person))
            .ToDictionary(row => row.Number, row => row.Version);
    }

    private static void NamesNone(JsonElement told, Dictionary<string, int> barring) =>
        Assert.All(barring.Keys, number => Assert.DoesNotContain(number, told.GetRawText(), StringComparison.Ordinal));

    private async Task<JsonElement> Done(HttpClient client, string id)
    {
        while (true)
        {
            var move = await client.GetAsync($"{address}/{id}", Ct).Ok();
            if (move.GetProperty("state").GetString() == "Done")
                return move;
            await Task.Yield();
        }
    }
}
