using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>
/// An item as it comes in, however it comes: typed, in a file, told by a demo. Of its author nothing is kept but what the public
/// could read.
/// </summary>
/// <param name="Fields">What is known of it, by field of the case (<see cref="CaseFields"/>).</param>
/// <param name="MessageId">Its number where it comes from.</param>
public sealed record Item(Facts Fields, string? MessageId = null)
{
    /// <summary>Characters of a message's id at most.</summary>
    public const int LongestMessageId = 100;

    public static Item Of(string title, string body, string? source = null, string? messageId = null) =>
        new Item(Facts.None, messageId).With(CaseFields.Title, title).With(CaseFields.Body, body).With(CaseFields.Source, source);

    public string Title => Fields.Text(CaseFields.Title) ?? "";

    public string Body => Fields.Text(CaseFields.Body) ?? "";

    /// <summary>What makes the same message the same again; null when it has no id.</summary>
    public string? MessageKey =>
        string.IsNullOrWhiteSpace(MessageId) ? null : $"{Fields.Text(CaseFields.Source)?.Trim()}|{MessageId.Trim()}";

    /// <summary>The same for its address: scheme, host and path, without what browsers add. Null without one.</summary>
    public string? UrlKey =>
        Uri.TryCreate(Fields.Text(CaseFields.Url), UriKind.Absolute, out var uri)
            ? Convert.ToHexStringLower(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        $"{uri.Host.ToLowerInvariant()}{(uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture))}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}"
                    )
                )
            )
            : null;

    /// <summary>The same item with a field replaced; null and an empty value clear it.</summary>
    public Item With(string field, FieldValue? value) => this with { Fields = Fields.With(field, value ?? FieldValue.Of("")) };

    public Item With(string field, string? text) => With(field, text is null ? null : FieldValue.Of(text));

    public Item With(string field, DateTimeOffset? moment) => With(field, moment is { } at ? FieldValue.Of(at) : null);
}
