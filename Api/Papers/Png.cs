using System.Buffers.Binary;

namespace CaseFlow.Api.Papers;

/// <summary>A picture as PNG, whose head was read: no other kind of file gets into a document.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record Png(byte[] Content, int Width, int Height)
{
    /// <summary>Longer than any page, and more than any program draws.</summary>
    private const int Longest = 20_000;

    private static ReadOnlySpan<byte> Beginning => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Head => "IHDR"u8;

    private static ReadOnlySpan<byte> Ending => "IEND"u8;

    /// <returns>Null where the bytes are none, or not whole.</returns>
    public static Png? Read(byte[] content)
    {
        if (content.Length < 45 || !content.AsSpan().StartsWith(Beginning) || !content.AsSpan(12, 4).SequenceEqual(Head))
            return null;
        if (!content.AsSpan(content.Length - 8, 4).SequenceEqual(Ending))
            return null;
        var width = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(20));
        return width is > 0 and <= Longest && height is > 0 and <= Longest ? new Png(content, width, height) : null;
    }
}
