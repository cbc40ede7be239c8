using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CaseFlow.Infrastructure;

/// <summary>
/// Stands for something as it was read. Whoever replaces it sends the stamp of what they saw; where it is another by then, somebody else
/// changed it meanwhile. Made of what is replaced and of nothing else: what happens beside it is no conflict.
/// </summary>
public static class ContentStamp
{
    private const int Bytes = 12;

    /// <param name="parts">In a fixed order.</param>
    public static string Of(params ReadOnlySpan<string?> parts) => OfBytes(JsonSerializer.SerializeToUtf8Bytes(parts.ToArray()));

    public static string OfText(string content) => OfBytes(Encoding.UTF8.GetBytes(content));

    public static string OfBytes(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, Bytes));
}
