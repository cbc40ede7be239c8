using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>A request as it goes out, every byte of it.</summary>
/// <param name="Address">Path and query, escaped as they are sent.</param>
internal sealed record Shot(
    Operation Operation,
    string Address,
    byte[]? Body,
    string? MediaType,
    ImmutableArray<(string Name, string Value)> Headers
)
{
    private const int MostShown = 600;

    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Operation.Method, new Uri(Address, UriKind.Relative));
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            if (MediaType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }
        foreach (var (name, value) in Headers)
        {
            HttpHeaders headers = name.StartsWith("Content-", StringComparison.Ordinal)
                ? (request.Content ??= new ByteArrayContent([])).Headers
                : request.Headers;
            headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Operation.Method} {Cut(Address)}");
        foreach (var (name, value) in Headers)
            text.Append(CultureInfo.InvariantCulture, $"\n  {name}: {Cut(value)}");
        if (Body is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n  {MediaType ?? "no type"}, {Body.Length} bytes: {Cut(Readable(Body))}");
        return text.ToString();
    }

    private static string Cut(string text) => text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostShown), " …");

    // What is no text is shown by its bytes.
    private static string Readable(byte[] body)
    {
        var text = new StringBuilder();
        foreach (var one in body.AsSpan(0, Math.Min(body.Length, MostShown)))
        {
            if (one is >= 0x20 and < 0x7F)
                text.Append((char)one);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\x{one:X2}");
        }
        return text.ToString();
    }
}
