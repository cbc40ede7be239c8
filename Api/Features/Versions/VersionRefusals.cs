using CaseFlow.Domain;

namespace CaseFlow.Api.Features.Versions;

/// <summary>Why something about the versions of a procedure cannot be done.</summary>
public static class VersionRefusals
{
    /// <summary>No publication waits: it happened, was withdrawn or answered.</summary>
    public static readonly Refusal NothingWaits = new("no-publication", RefusalKind.NotFound);

    /// <summary>The second person must be another one.</summary>
    public static readonly Refusal OwnPublication = new("own-publication", RefusalKind.Forbidden);
}
