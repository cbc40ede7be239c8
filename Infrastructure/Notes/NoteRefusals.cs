using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Notes;

/// <summary>Why something cannot be told about a case, or be taken back.</summary>
public static class NoteRefusals
{
    public static readonly Refusal NoSuchNote = new("no-such-note", RefusalKind.NotFound);

    /// <summary>Somebody who reads a case for their information cannot open it to others.</summary>
    public static readonly Refusal OnlyInformed = new("only-informed", RefusalKind.Forbidden);

    public static readonly Refusal NobodyMeant = new("circulated-to-nobody", RefusalKind.Invalid);

    public static readonly Refusal NotSender = new("not-the-sender", RefusalKind.Forbidden);

    public static readonly Refusal AllRead = new("circulation-read", RefusalKind.Conflict);

    public static readonly Refusal NotAuthor = new("not-the-author", RefusalKind.Forbidden);

    public static readonly Refusal AlreadyWithdrawn = new("comment-withdrawn", RefusalKind.Conflict);

    public static Refusal TooLate(TimeSpan withdrawable) =>
        new("comment-stands", RefusalKind.Conflict, ("hours", (int)withdrawable.TotalHours));

    /// <param name="codes">As they were given.</param>
    public static Refusal Unknown(IEnumerable<string> codes) =>
        new("note-to-unknown", RefusalKind.Invalid, ("names", SayingValue.List(codes.Select(Saying.Verbatim))));

    public static Refusal Barred(IEnumerable<Saying> names) =>
        new("note-to-barred", RefusalKind.Invalid, ("names", SayingValue.List(names)));

    public static readonly Refusal StrangeFile = new("comment-file", RefusalKind.Invalid);
}
