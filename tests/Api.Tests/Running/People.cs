using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Running;

/// <summary>The people of the test office, each in the capacity in which they act.</summary>
internal static class People
{
    public static readonly ImmutableArray<string> Units = ["office", "lighting", "roads"];

    public static readonly Actor Collector = Of("collector", "office", Roles.Collector);
    public static readonly Actor Supervisor = Of("supervisor", "office", Roles.Supervisor);
    public static readonly Actor Leader = Of("leader", "office", Roles.Leader);
    public static readonly Actor Handler = Of("handler", "lighting", Roles.Handler);
    public static readonly Actor SecondHandler = Of("handler-2", "lighting", Roles.Handler);
    public static readonly Actor Head = Of("head", "lighting", Roles.UnitHead);
    public static readonly Actor OtherHead = Of("other-head", "roads", Roles.UnitHead);
    public static readonly Actor Investigator = Of("investigator", "roads", Roles.Investigator);

    public static readonly ImmutableArray<Actor> All =
    [
        Collector,
        Supervisor,
        Leader,
        Handler,
        SecondHandler,
        Head,
        OtherHead,
        Investigator,
    ];

    private static Actor Of(string person, string unit, params ImmutableArray<string> roles) => new(person, roles, [unit]);
}
