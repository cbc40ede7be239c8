using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Signing;

/// <summary>表态. What an outcome says of the matter that is signed.</summary>
public enum Stance
{
    Agrees,
    Against,

    /// <summary>弃权. The vote is cast and counts for neither side; the step is never left by it.</summary>
    Abstains,
}

/// <summary>一票. What one signer of a visit answered. Votes belong to their visit: whoever comes to the step again is asked again.</summary>
/// <param name="Seq">Number of the task that it was cast in.</param>
/// <param name="By">Code of the person.</param>
/// <param name="Signatory">As whom they were asked, whoever did it in their place.</param>
/// <param name="Outcome">Name of the outcome.</param>
public sealed record Vote(int Seq, string By, Assignee Signatory, string Outcome)
{
    /// <summary>Whether the signer was added by somebody (加签) and is none of those whom the step names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Added { get; init; }

    /// <summary>自动同意. Whether it was cast by the program for somebody who had agreed before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByItself { get; init; }
}

/// <summary>Where an added signer signs, seen from whoever added them.</summary>
public enum SigningPlace
{
    /// <summary>前加签: first; until then the other waits.</summary>
    Before,

    /// <summary>并加签: at the same time.</summary>
    Beside,

    /// <summary>后加签: when the other has answered.</summary>
    After,
}

/// <summary>加签. A signer whom somebody added to a visit.</summary>
/// <param name="By">Code of the person who added them.</param>
/// <param name="Of">Number of the task that <paramref name="By"/> was doing.</param>
public sealed record Addition(string By, int Of, SigningPlace Place);

/// <summary>An added signer whose turn comes when another has answered.</summary>
/// <param name="Seq">The number that the task will have.</param>
/// <param name="Asked">The question that they answer; null when they sign with a vote of their own.</param>
public sealed record LaterSigner(int Seq, Assignee To, Addition Added, Question? Asked)
{
    /// <summary>The task as it will be.</summary>
    internal OpenTask AsTask => new(Seq, Asked?.Kind ?? SigningFace.Work, To, null) { Added = Added, Asked = Asked };
}
