using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>An item as it comes in. Of its author nothing is kept but what the public could read.</summary>
public sealed record NewCase(
    string Title,
    string Body,
    string? Source = null,
    string? Url = null,
    string? MessageId = null,
    DateTimeOffset? PostedAt = null,
    DateTimeOffset? DiscoveredAt = null,
    string? Region = null,
    string? Category = null,
    ImmutableArray<string> Subjects = default,
    bool? RealName = null,
    ResponseLevel? Level = null,
    ImmutableArray<string> SubjectPosts = default,
    bool? ContainsAccusation = null)
{
    /// <summary>What makes the same message the same again; null when it has no id.</summary>
    public string? MessageKey => string.IsNullOrWhiteSpace(MessageId) ? null : $"{Source?.Trim()}|{MessageId.Trim()}";

    /// <summary>The same for its address: scheme, host and path, without what browsers add. Null without one.</summary>
    public string? UrlKey => Uri.TryCreate(Url, UriKind.Absolute, out var uri)
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{uri.Host.ToLowerInvariant()}{(uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture))}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}")))
        : null;
}

/// <summary>What became of an item.</summary>
public abstract record Registration
{
    public sealed record Registered(long CaseId, string Number) : Registration;

    /// <summary>It is here already.</summary>
    public sealed record Known(string Number, bool ByUrl) : Registration;

    public sealed record Refused(Refusal Why) : Registration;
}

/// <summary>登记. Makes cases of items and starts their runs, one transaction for all that are given together.</summary>
public sealed class CaseIntake(CaseFlowDb db, CaseRunner runner, CalendarShelf calendars, CaseSignals signals)
{
    /// <summary>Registers items, in order. Items that are known already, here or in this call, make no case.</summary>
    /// <param name="definitionId">Procedure, in its latest published version.</param>
    /// <param name="alongside">Saves more in the same transaction, given what became of each item; what it throws undoes everything.</param>
    /// <exception cref="DbUpdateException">Somebody registered one of them at the same moment: call again.</exception>
    public async Task<IReadOnlyList<Registration>> Register(
        IReadOnlyList<NewCase> items, string definitionId, Actor by, DateTimeOffset at, CancellationToken ct,
        Func<IReadOnlyList<Registration>, Task>? alongside = null)
    {
        db.ChangeTracker.Clear();
        var version = await ProcedureShelf.LatestVersion(db, definitionId, ct);
        if (version == 0)
            return [.. items.Select(_ => new Registration.Refused(IntakeRefusals.NoProcedure(definitionId)))];
        await using var write = await db.BeginWrite(ct);
        var known = await KnownAmong(items, ct);
        var results = items.Select(Registration? (item) => Recognise(item, known)).ToArray();
        var fresh = Enumerable.Range(0, items.Count).Where(i => results[i] is null).ToArray();
        if (fresh.Length > 0)
            await Create(items, fresh, results, new Beginning(definitionId, version, by, at), ct);
        if (alongside is not null)
            await alongside(results!);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        foreach (var registered in results.OfType<Registration.Registered>())
            signals.Changed(registered.CaseId);
        return results!;
    }

    private sealed record Beginning(string DefinitionId, int Version, Actor By, DateTimeOffset At);

    private async Task Create(IReadOnlyList<NewCase> items, int[] fresh, Registration?[] results, Beginning beginning, CancellationToken ct)
    {
        var day = (await calendars.At(db, beginning.At, ct)).LocalDate(beginning.At).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var id = await db.Draw(Numbers.CaseIds, fresh.Length, ct);
        var number = await db.Draw($"YQ-{day}", fresh.Length, ct);
        foreach (var i in fresh)
        {
            var row = RowOf(items[i], id++, string.Create(CultureInfo.InvariantCulture, $"YQ-{day}-{number++:0000}"), beginning);
            db.Cases.Add(row);
            var started = new RunStarted(beginning.At, beginning.By, Fields(items[i], row));
            var answer = await runner.Decide(row, Run.Of(beginning.DefinitionId, beginning.Version), Facts.None, [started], ct);
            results[i] = answer is Answer.Refused refused
                ? new Registration.Refused(refused.Why)
                : new Registration.Registered(row.Id, row.Number);
        }
    }

    private static CaseRow RowOf(NewCase item, long id, string number, Beginning beginning) => new()
    {
        Id = id,
        Number = number,
        MessageId = item.MessageId?.Trim(),
        MessageKey = item.MessageKey,
        UrlKey = item.UrlKey,
        Title = item.Title,
        Body = item.Body,
        ReceivedAt = beginning.At,
        RegisteredBy = beginning.By.Person,
        Run = new RunRow { CaseId = id, DefinitionId = beginning.DefinitionId, Version = beginning.Version, State = "" },
    };

    private static ImmutableSortedDictionary<string, FieldValue> Fields(NewCase item, CaseRow row)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal);
        void Set(string field, FieldValue? value)
        {
            if (value is { IsEmpty: false })
                fields[field] = value;
        }
        Set(CaseFields.Number, FieldValue.Of(row.Number));
        Set(CaseFields.Title, FieldValue.Of(item.Title));
        Set(CaseFields.Body, FieldValue.Of(item.Body));
        Set(CaseFields.ReceivedAt, FieldValue.Of(row.ReceivedAt));
        Set(CaseFields.Source, item.Source is { } source ? FieldValue.Of(source.Trim()) : null);
        Set(CaseFields.Url, item.Url is { } url ? FieldValue.Of(url.Trim()) : null);
        Set(CaseFields.PostedAt, item.PostedAt is { } posted ? FieldValue.Of(posted) : null);
        Set(CaseFields.DiscoveredAt, item.DiscoveredAt is { } discovered ? FieldValue.Of(discovered) : null);
        Set(CaseFields.Region, item.Region is { } region ? FieldValue.Of(region) : null);
        Set(CaseFields.Category, item.Category is { } category ? FieldValue.Of(category) : null);
        Set(CaseFields.Subjects, item.Subjects.IsDefaultOrEmpty ? null : FieldValue.Of(item.Subjects));
        Set(CaseFields.SubjectPosts, item.SubjectPosts.IsDefaultOrEmpty ? null : FieldValue.Of(item.SubjectPosts));
        Set(CaseFields.ContainsAccusation, item.ContainsAccusation is { } accuses ? FieldValue.Of(accuses) : null);
        Set(CaseFields.RealName, item.RealName is { } real ? FieldValue.Of(real) : null);
        Set(CaseFields.Level, item.Level is { } level ? FieldValue.Of(((int)level).ToString(CultureInfo.InvariantCulture)) : null);
        return fields.ToImmutable();
    }

    private async Task<Dictionary<string, string>> KnownAmong(IReadOnlyList<NewCase> items, CancellationToken ct)
    {
        var messages = items.Select(item => item.MessageKey).OfType<string>().ToArray();
        var urls = items.Select(item => item.UrlKey).OfType<string>().ToArray();
        var found = await db.Cases.AsNoTracking()
            .Where(row => messages.Contains(row.MessageKey) || urls.Contains(row.UrlKey))
            .Select(row => new { row.MessageKey, row.UrlKey, row.Number })
            .ToListAsync(ct);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in found)
        {
            if (row.MessageKey is not null)
                known.TryAdd("m" + row.MessageKey, row.Number);
            if (row.UrlKey is not null)
                known.TryAdd("u" + row.UrlKey, row.Number);
        }
        return known;
    }

    // Also remembers the item, so that its second appearance in the same call is recognised.
    private static Registration.Known? Recognise(NewCase item, Dictionary<string, string> known)
    {
        if (item.MessageKey is { } message && known.TryGetValue("m" + message, out var byMessage))
            return new Registration.Known(byMessage, ByUrl: false);
        if (item.UrlKey is { } url && known.TryGetValue("u" + url, out var byUrl))
            return new Registration.Known(byUrl, ByUrl: true);
        if (item.MessageKey is { } newMessage)
            known["m" + newMessage] = "";
        if (item.UrlKey is { } newUrl)
            known["u" + newUrl] = "";
        return null;
    }
}

/// <summary>Why items cannot be registered, in the user's words.</summary>
public static class IntakeRefusals
{
    public static Refusal NoProcedure(string definitionId) =>
        new("no-procedure", RefusalKind.Invalid, $"流程“{definitionId}”还没有发布，不能登记案件。请联系流程管理员发布后再试。");
}
