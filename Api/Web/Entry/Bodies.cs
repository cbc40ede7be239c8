using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Api.Web.Entry;

/// <summary>How large a body may be, in bytes: it is counted while it comes in, before anything is read from it or kept of it.</summary>
internal static class Bodies
{
    /// <summary>What nobody had to sign in for: a name and a password.</summary>
    public const int OfStrangers = 8_000;

    /// <summary>What an endpoint takes that says nothing: the longest form with every sign escaped.</summary>
    public const int Usual = 2_000_000;

    /// <summary>A procedure or a table of rules, with what goes with it: its letters may take three bytes each.</summary>
    public const int OfDefinitions = 16_000_000;

    /// <summary>A procedure with pictures of it.</summary>
    public const int OfPictures = 32_000_000;

    /// <summary>What the endpoints of a group or a single one take at most; the nearest says it.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoints, int mostBytes)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new RequestSizeLimitAttribute(mostBytes));
}
