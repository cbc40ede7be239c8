using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Features.Inbox;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>Looks for items before those whom they bar.</summary>
internal sealed class Watch(TownHost host, Town town, IHappenings life)
{
    private readonly Dictionary<(string Person, int Changes), HttpClient> clients = [];
    private readonly Dictionary<long, string?> subjectsThen = [];
    private long lastNotice;
    private DateTimeOffset lastMail = DateTimeOffset.MinValue;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Nothing that this step wrote or sent goes to anybody barred.</summary>
    public async Task NothingWentAstray()
    {
        var cases = await life.Cases();
        var barred = cases.ToDictionary(row => row.Id, row => town.BarredBy(CaseRow.CodesIn(row.Subjects)));
        var notices = await host.InDb(db => db.Notices.AsNoTracking().Where(notice => notice.Id > lastNotice).ToListAsync(Ct));
        Assert.All(notices.Where(notice => barred.ContainsKey(notice.CaseId)), notice =>
            Assert.DoesNotContain(notice.Person, barred[notice.CaseId])
        );
        lastNotice = notices.Select(notice => notice.Id).Append(lastNotice).Max();
        var mails = await host.InDb(db => db.Mails.AsNoTracking().Where(mail => mail.SentAt > lastMail).ToListAsync(Ct));
        foreach (var row in cases)
        {
            Assert.All(mails.Where(mail => barred[row.Id].Contains(mail.Person)), mail =>
                Assert.DoesNotContain(life.TokenOf(row), mail.Subject + mail.Body, StringComparison.Ordinal)
            );
        }
        lastMail = mails.Select(mail => mail.SentAt!.Value).Append(lastMail).Max();
        foreach (var (people, subjects) in life.Foretold)
            Assert.Empty(people.Intersect(town.BarredBy(subjects), StringComparer.Ordinal));
        life.Foretold.Clear();
        await NoTaskIsTheirs(cases);
    }

    /// <summary>No address tells of an item to whom it bars; who is not barred sees some, by which routes is noted.</summary>
    public async Task NoAddressLeadsThere(HashSet<string> seen)
    {
        var traces = new List<(Trace Trace, HashSet<string> Barred)>();
        foreach (var row in await life.Cases())
        {
            var barred = town.BarredBy(CaseRow.CodesIn(row.Subjects));
            traces.Add((await TraceOf(row), barred));
            if (await host.InDb(db => db.Tasks.AnyAsync(task => task.CaseId == row.Id && barred.Contains(task.ClosedBy!), Ct)))
                seen.Add("did");
            if (await host.InDb(db => db.Notices.AnyAsync(notice => notice.CaseId == row.Id && barred.Contains(notice.Person), Ct)))
                seen.Add("told");
        }
        foreach (var row in life.RowsInError)
        {
            // Whoever brought a file has it.
            var barred = town.BarredBy([row.Subject]).Where(person => person != row.By).ToHashSet(StringComparer.Ordinal);
            traces.Add((new Trace(0, row.Token, row.Token, row.Token, [], [], [], [row.Import], []), barred));
        }
        foreach (var person in town.People)
        {
            foreach (var (route, addresses) in Paths.ToCases)
                await Look(person, route, traces, addresses, seen);
            await NumbersAgree(person);
        }
    }

    private async Task Look(
        string person,
        string route,
        List<(Trace Trace, HashSet<string> Barred)> traces,
        Func<Trace, IEnumerable<string>> addresses,
        HashSet<string> seen
    )
    {
        foreach (
            var address in traces
                .SelectMany(one => addresses(one.Trace).Select(address => (address, one.Trace)))
                .DistinctBy(one => one.address)
        )
        {
            var (found, text) = await Get(person, address.address);
            foreach (var (trace, barred) in traces)
            {
                var tells = Tells(text, trace);
                if (barred.Contains(person))
                {
                    Assert.False(tells, $"{address.address} tells {person} of {trace.Number}, which is about {person}: {text}");
                    Assert.False(found && trace == address.Trace && Paths.IsOfOneCase(route), $"{address.address} is there for {person}.");
                }
                else if (tells || (found && trace == address.Trace && Paths.IsOfOneCase(route)))
                {
                    seen.Add(route);
                }
            }
        }
    }

    // What was asked for may be said again; the answer must not say more.
    private static bool Tells(string text, Trace trace) =>
        text.Contains(trace.Number, StringComparison.Ordinal)
        || text.Contains(trace.Token, StringComparison.Ordinal)
        || text.Contains($"\"caseId\":{trace.CaseId},", StringComparison.Ordinal);

    // Decided by a step just now: whoever is named or holds it is not barred.
    private async Task NoTaskIsTheirs(List<CaseRow> cases)
    {
        var people = (
            await host.InDb(async db => await host.With<StaffDirectory, Staff>(directory => directory.Read(db, Ct).AsTask()))
        ).People;
        foreach (var row in cases.Where(row => !subjectsThen.TryGetValue(row.Id, out var then) || then != row.Subjects))
        {
            subjectsThen[row.Id] = row.Subjects;
            var recusal = new Domain.People.Recusal(people, CaseRow.CodesIn(row.Subjects));
            var open = await host.InDb(db =>
                db.Tasks.AsNoTracking().Where(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Open).ToListAsync(Ct)
            );
            Assert.All(open, task =>
                Assert.False(recusal.Bars(task.To), $"{task.Addressee} has {row.Number}, which is about {row.Subjects}.")
            );
            Assert.DoesNotContain(open, task =>
                task.ClaimedBy is { } holder && town.BarredBy(CaseRow.CodesIn(row.Subjects)).Contains(holder)
            );
        }
    }

    // Counts and facets count what the lists show, and a live inbox notices no more.
    private async Task NumbersAgree(string person)
    {
        var may = Rights.Of(new Actor(person, [.. town.RolesOf(person)], [])).Select(right => right.Code).ToArray();
        if (may.Contains(Rights.EditProcedures))
            await MovedCasesAgree(person);
        if (!may.Contains(Rights.ReadCases))
            return;
        var (inbox, copies) = (await Items(person, "/api/inbox?limit=200"), await Items(person, "/api/inbox/copies?limit=200"));
        var counts = await Json(person, "/api/inbox/counts");
        Assert.Equal(inbox.Length, new[] { "overdue", "today", "soon", "ample" }.Sum(name => counts.GetProperty(name).GetInt32()));
        Assert.Equal(
            copies.Count(copy => copy.GetProperty("readAt").ValueKind == JsonValueKind.Null),
            counts.GetProperty("unreadCopies").GetInt32()
        );
        Assert.Equal(
            inbox.Length,
            (await Json(person, "/api/inbox/facets"))
                .GetProperty("steps")
                .EnumerateArray()
                .Sum(step => step.GetProperty("count").GetInt32())
        );
        var open = await Items(person, "/api/cases?status=Open&limit=200");
        Assert.Equal(open.Length, (await Json(person, "/api/cases/count?status=Open")).GetProperty("count").GetInt32());
        Assert.Equal(
            open.Length,
            (await Json(person, "/api/overview")).GetProperty("all").GetProperty("open").GetProperty("count").GetInt32()
        );
        var print = await host.InDb(async db =>
            await InboxPrint.Of(
                db,
                await host.With<StaffDirectory, Reader>(async directory =>
                    await directory.Read(db, Ct) is var staff
                        ? staff.ReaderOf(staff.People.ActorOf(person))
                        : throw new InvalidOperationException()
                ),
                Ct
            )
        );
        Assert.Equal(
            (inbox.Length, copies.Select(copy => copy.GetProperty("id").GetInt64()).FirstOrDefault()),
            (print.Tasks, print.LastNotice)
        );
    }

    // The list of batches counts as many cases as the batch itself shows.
    private async Task MovedCasesAgree(string person)
    {
        foreach (var move in (await Json(person, "/api/procedures/town/moves")).EnumerateArray())
        {
            var counts = (await Json(person, $"/api/procedures/town/moves/{move.GetProperty("id").GetString()}")).GetProperty("counts");
            foreach (var name in new[] { "moved", "left", "undone" })
                Assert.Equal(counts.GetProperty(name).GetInt32(), move.GetProperty(name).GetInt32());
        }
    }

    private Task<Trace> TraceOf(CaseRow row) =>
        host.InDb(async db => new Trace(
            row.Id,
            row.Number,
            life.TokenOf(row),
            row.Url!,
            (await db.Tasks.Where(task => task.CaseId == row.Id).Select(task => new { task.Visit, task.Seq }).ToListAsync(Ct)).ConvertAll(
                task => (task.Visit, task.Seq)
            ),
            await db.Attachments.Where(file => file.CaseId == row.Id).Select(file => file.Id).ToListAsync(Ct),
            await db
                .Notices.Where(notice => notice.CaseId == row.Id && notice.MailId != null)
                .Select(notice => notice.MailId!.Value)
                .Distinct()
                .ToListAsync(Ct),
            await db
                .ImportFindings.Where(finding => finding.CaseNumber == row.Number)
                .Select(finding => finding.ImportId)
                .Distinct()
                .ToListAsync(Ct),
            await db.CaseMoves.Where(one => one.CaseId == row.Id).Select(one => one.MoveId).ToListAsync(Ct)
        ));

    private async Task<JsonElement[]> Items(string person, string address) =>
        [.. (await Json(person, address)).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> Json(string person, string address) =>
        JsonSerializer.Deserialize<JsonElement>((await Get(person, address)).Text);

    private async Task<(bool Found, string Text)> Get(string person, string address)
    {
        if (!clients.TryGetValue((person, town.Changes), out var client))
            clients[(person, town.Changes)] = client = await host.SignInAs(person, "");
        using var answer = await client.GetAsync(address, Ct);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        return (
            answer.IsSuccessStatusCode,
            answer.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) == true
                ? Unzipped(bytes)
                : Encoding.UTF8.GetString(bytes)
        );
    }

    private static string Unzipped(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(
            zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            })
        );
    }
}
