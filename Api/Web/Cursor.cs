using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CaseFlow.Domain;

namespace CaseFlow.Api.Web;

/// <summary>One page of a list.</summary>
/// <param name="Next">Give it as <c>cursor</c> to get the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Where a page ended: the sort key of its last row, opaque to callers.</summary>
public static class Cursor
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 200;

    public static readonly Refusal Unreadable = new("bad-cursor", RefusalKind.Invalid);

    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, MostLimit);

    public static string Write(params long[] key) =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(string.Join('.', key.Select(part => part.ToString(CultureInfo.InvariantCulture))))
        );

    /// <summary>The key with that many parts; null when the text is no cursor of this list.</summary>
    public static long[]? Read(string cursor, int parts)
    {
        try
        {
            var texts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
            var key = new long[parts];
            for (var i = 0; i < parts; i++)
            {
                if (
                    texts.Length != parts
                    || !long.TryParse(texts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out key[i])
                )
                    return null;
            }
            return key;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The id below which a page of a list by falling id begins; above all ids when there is no cursor.</summary>
    public static OrRefusal<long> Before(string? cursor)
    {
        if (cursor is null)
            return long.MaxValue;
        return Read(cursor, 1) is [var id] ? id : Unreadable;
    }

    /// <summary>The moment that a part of a key stands for; null for a number that is no moment.</summary>
    public static DateTimeOffset? Moment(long milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    /// <summary>A page of rows of which one more than the limit was read.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> rows, int limit, Func<T, long[]> keyOf) =>
        rows.Count <= limit ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(limit)], Write(keyOf(rows[limit - 1])));
}
