using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace CaseFlow.Infrastructure.Files;

/// <summary>
/// Files kept under their content: <c>ab/abcdef…</c>, the SHA-256 in lower-case hex. A file is received beside them under a
/// passing name and gets its place by one rename, so what stands there is always whole.
/// </summary>
public sealed class ContentFolder(string folder)
{
    /// <summary>Folder of what is being received.</summary>
    internal const string Incoming = "incoming";

    private const int PieceLength = 81_920;
    private const int HashLength = 64;

    /// <summary>Receives content, piece by piece.</summary>
    /// <param name="most">Bytes.</param>
    /// <returns>Null when there is more than <paramref name="most"/>; nothing is kept then.</returns>
    public Task<ReceivedFile?> Receive(Stream content, long most, CancellationToken ct) => Receive(Pieces(content, ct), most, ct);

    internal async Task<ReceivedFile?> Receive(IAsyncEnumerable<ReadOnlyMemory<byte>> content, long most, CancellationToken ct)
    {
        var incoming = Directory.CreateDirectory(Path.Combine(folder, Incoming)).FullName;
        var path = Path.Combine(incoming, $"{Guid.NewGuid():N}");
        try
        {
            var (sha256, length) = await Write(content, path, most, ct);
            if (length <= most)
                return new ReceivedFile(path, PathOf(sha256), sha256, length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        File.Delete(path);
        return null;
    }

    /// <exception cref="FileNotFoundException">Nothing with that hash lies here; <see cref="SharedContent.Bring"/> it first.</exception>
    public FileStream Open(string sha256) => File.OpenRead(PathOf(sha256));

    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>Of all that is kept.</summary>
    internal IEnumerable<string> Hashes() =>
        Directory
            .EnumerateDirectories(folder, "??")
            .SelectMany(Directory.EnumerateFiles)
            .Select(path => Path.GetFileName(path))
            .Where(name => name.Length == HashLength && name.All(char.IsAsciiHexDigitLower));

    public bool Holds(string sha256) => File.Exists(PathOf(sha256));

    private static async Task<(string Sha256, long Length)> Write(
        IAsyncEnumerable<ReadOnlyMemory<byte>> content,
        string path,
        long most,
        CancellationToken ct
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var length = 0L;
        await foreach (var piece in content.WithCancellation(ct))
        {
            length += piece.Length;
            if (length > most)
                break;
            hash.AppendData(piece.Span);
            await file.WriteAsync(piece, ct);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces(Stream content, [EnumeratorCancellation] CancellationToken ct)
    {
        var piece = new byte[PieceLength];
        while (await content.ReadAsync(piece, ct) is > 0 and var read)
            yield return piece.AsMemory(0, read);
    }
}

/// <summary>A file that was received whole and lies under a passing name. Disposed without <see cref="Keep"/>, it is gone.</summary>
/// <param name="sha256">Lower-case hex.</param>
/// <param name="length">Bytes.</param>
public sealed class ReceivedFile(string passingPath, string path, string sha256, long length) : IDisposable
{
    private bool kept;

    public string Sha256 => sha256;

    public long Length => length;

    public FileStream Open() => File.OpenRead(kept ? path : passingPath);

    /// <summary>Gives it its place. The same content may lie there already: it is the same.</summary>
    internal void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(passingPath, path, overwrite: true);
        kept = true;
    }

    public void Dispose()
    {
        if (!kept)
            File.Delete(passingPath);
    }
}
