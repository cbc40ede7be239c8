using System.Security.Claims;
using CaseFlow.Domain;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>
/// Whoever signed in with a password that somebody else set chooses one of their own before anything else: until then that other person
/// could act in their name.
/// </summary>
public static class OwnPassword
{
    private const string ClaimType = "choose-password";

    private static readonly Refusal Choose = new("choose-password", RefusalKind.Forbidden);

    private sealed class Open;

    /// <summary>What a request is told of it.</summary>
    internal static IEnumerable<Claim> Told(bool mustChoose) => mustChoose ? [new Claim(ClaimType, "")] : [];

    /// <summary>Whether the session may do nothing else yet.</summary>
    public static bool MustBeChosen(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == ClaimType);

    /// <summary>An address that is open before the password is chosen.</summary>
    public static RouteHandlerBuilder BeforeChoosing(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new Open());

    /// <summary>To be used when it is known who asks and for what.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
                context.User.MustBeChosen() && IsClosed(context.GetEndpoint()) ? Problems.Of(Choose).ExecuteAsync(context) : next(context)
        );

    // What strangers may see, such as the page itself, is open to them as well.
    private static bool IsClosed(Endpoint? endpoint) =>
        endpoint is not null
        && endpoint.Metadata.GetMetadata<Open>() is null
        && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null;
}
