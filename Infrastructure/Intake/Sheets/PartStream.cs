namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>
/// A part of a workbook as it is unpacked, held to <see cref="SheetLimits"/>: what is too large, too strongly packed or has a tag without end
/// ends in a <see cref="TooMuchException"/> before it is in memory.
/// </summary>
internal sealed class PartStream(Stream unpacked, long packedBytes, BookWork work) : Stream
{
    private long _read;
    private int _inTag = -1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        work.Stopped.ThrowIfCancellationRequested();
        var read = unpacked.Read(buffer);
        work.Unpack(read);
        _read += read;
        if (_read > SheetLimits.UnpackedBytes || (_read > SheetLimits.FreeBytes && _read > SheetLimits.Ratio * Math.Max(1, packedBytes)))
            throw new TooMuchException("bytes");
        Follow(buffer[..read]);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    // A reader of XML holds a whole tag, with its attributes; texts it gives piece by piece.
    private void Follow(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            var at = piece.IndexOf(_inTag < 0 ? (byte)'<' : (byte)'>');
            if (_inTag >= 0)
                _inTag += at < 0 ? piece.Length : at;
            if (_inTag > SheetLimits.TagBytes)
                throw new TooMuchException("tag");
            if (at < 0)
                return;
            _inTag = _inTag < 0 ? 0 : -1;
            piece = piece[(at + 1)..];
        }
    }
}

/// <summary>
/// What is done with one workbook, all its parts and all passes over them together: a part of a few KB may be named as two hundred sheets, or
/// be gone through anew for each of them.
/// </summary>
/// <param name="stopped">Ends the reading.</param>
internal sealed class BookWork(CancellationToken stopped)
{
    private long _unpacked;

    public CancellationToken Stopped => stopped;

    /// <exception cref="TooMuchException">More was unpacked than <see cref="SheetLimits.BookBytes"/>.</exception>
    public void Unpack(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > SheetLimits.BookBytes)
            throw new TooMuchException("passes");
    }
}
