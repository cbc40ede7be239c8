using System.Globalization;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>A server answered with more than any answer of a mail server has.</summary>
internal sealed class EndlessAnswerException(long most)
    : IOException(string.Create(CultureInfo.InvariantCulture, $"More than {most} bytes without an end."))
{
    public long Most => most;
}

/// <summary>
/// What a foreign server says, up to a number of bytes since we last said something: the library above keeps whatever comes before the end
/// of an answer. Under TLS it counts what is encrypted, the handshake included. Closing it closes the stream beneath.
/// </summary>
internal sealed class BoundedStream(Stream beneath, long most) : Stream
{
    private long heard;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override bool CanTimeout => beneath.CanTimeout;

    public override int ReadTimeout
    {
        get => beneath.ReadTimeout;
        set => beneath.ReadTimeout = value;
    }

    public override int WriteTimeout
    {
        get => beneath.WriteTimeout;
        set => beneath.WriteTimeout = value;
    }

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Heard(beneath.Read(buffer));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Heard(await beneath.ReadAsync(buffer, cancellationToken));

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        heard = 0;
        beneath.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        heard = 0;
        return beneath.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => beneath.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => beneath.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            beneath.Dispose();
        base.Dispose(disposing);
    }

    private int Heard(int read)
    {
        heard += read;
        return heard <= most ? read : throw new EndlessAnswerException(most);
    }
}
