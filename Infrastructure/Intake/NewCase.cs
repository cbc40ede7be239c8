using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Infrastructure.Intake;

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

/// <summary>Why items cannot be registered, in the user's words.</summary>
public static class IntakeRefusals
{
    public static Refusal NoProcedure(string definitionId) =>
        new("no-procedure", RefusalKind.Invalid, $"流程“{definitionId}”还没有发布，不能登记案件。请联系流程管理员发布后再试。");
}
