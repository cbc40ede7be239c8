namespace CaseFlow.Api.Web;

/// <summary>A form that ends before its end, or is none: <see cref="Faults"/> tells whoever sent it what to do.</summary>
public sealed class UnreadableFormException(Exception problem) : BadHttpRequestException("The form cannot be read.", problem);

/// <summary>The one place that tells what is wrong with a sent form from what is wrong with the disk it is written to.</summary>
internal static class SentForm
{
    /// <param name="read">Only reads what was sent: every fault of it is the sender's.</param>
    /// <exception cref="UnreadableFormException"/>
    public static async Task<T> Read<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new UnreadableFormException(problem);
        }
    }

    /// <summary>What a part of the form holds, to be read once.</summary>
    public static Stream Content(Stream part) => new Part(part);

    private sealed class Part(Stream part) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await SentForm.Read(() => part.ReadAsync(buffer, cancellationToken).AsTask());

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
