using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>The people of a small office. Where two must share a duty there are two of them.</summary>
internal static class Office
{
    public const string WaterBureau = "water-bureau";
    public const string RoadBureau = "road-bureau";
    public const string Township = "township";

    public static readonly Actor Collector = Person("collector-1", Roles.Collector);
    public static readonly Actor Assessor = Person("assessor-1", Roles.Assessor);
    public static readonly Actor AssessorHead = Person("assessor-head-1", Roles.AssessorHead);
    public static readonly Actor Leader = Person("leader-1", Roles.Leader);
    public static readonly Actor Supervisor = Person("supervisor-1", Roles.Supervisor);
    public static readonly Actor Investigator = Person("investigator-1", Roles.Investigator);
    public static readonly Actor SecondInvestigator = Person("investigator-2", Roles.Investigator);
    public static readonly Actor Reviewer = Person("reviewer-1", Roles.Reviewer);
    public static readonly Actor Replier = Person("replier-1", Roles.Replier);
    public static readonly Actor Publisher = Person("publisher-1", Roles.Publisher);
    public static readonly Actor SecondPublisher = Person("publisher-2", Roles.Publisher);
    public static readonly Actor FollowUp = Person("follow-up-1", Roles.FollowUp);
    public static readonly Actor Archivist = Person("archivist-1", Roles.Archivist);
    public static readonly Actor ResponseGroup = Person("response-group-1", Roles.ResponseGroup);
    public static readonly Actor ResponseOffice = Person("response-office-1", Roles.ResponseOffice);

    public static Actor HandlerOf(string unit) => new($"handler-of-{unit}", [Roles.Handler], [unit]);

    public static Actor HeadOf(string unit) => new($"head-of-{unit}", [Roles.UnitHead], [unit]);

    private static Actor Person(string code, string role) => new(code, [role], ["the-office"]);
}
