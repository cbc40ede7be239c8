using System.Text.Json;
using CaseFlow.Api.Tests.Walks;

namespace CaseFlow.Api.Tests.Delegations;

/// <summary>People who give each other their tasks.</summary>
internal static class Delegating
{
    /// <summary>Monday of <see cref="Web.ApiHost.Morning"/>.</summary>
    public static readonly DateOnly Today = new(2026, 9, 21);

    /// <summary>From today on; it must be taken.</summary>
    public static async Task<long> Delegates(this Colleague principal, Colleague other, int days = 5, params string[] procedures) =>
        (await Colleague.Read(await principal.Tries(other, 0, days - 1, procedures))).GetProperty("id").GetInt64();

    /// <param name="from">Days from today.</param>
    /// <param name="until">Days from today.</param>
    public static Task<HttpResponseMessage> Tries(
        this Colleague principal,
        Colleague other,
        int from,
        int until,
        params string[] procedures
    ) =>
        principal.Post(
            "/api/delegations",
            new
            {
                @delegate = other.Code,
                from = Today.AddDays(from),
                until = Today.AddDays(until),
                procedures,
            }
        );

    public static async Task<JsonElement> Ends(this Colleague person, long id) =>
        await Colleague.Read(await person.Post($"/api/delegations/{id}/end", new { }));

    public static async Task<OpenCase> Registered(this Office office) =>
        await office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );

    /// <summary>A case that one unit has to answer: its handler has “分类交办”.</summary>
    public static async Task<OpenCase> Assigned(this Office office, string unit, object? screened = null)
    {
        var item = await office.Registered();
        await office.Assessor.Does(item, "排查", "InScope", screened ?? new { level = "3", realName = false });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Assign", new { leadUnit = unit });
        return item;
    }
}
