using System.Security.Claims;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Web;

/// <summary>The signed-in person.</summary>
public static class Signed
{
    public const string UnitClaim = "unit";
    public const string NameClaim = "display-name";

    public static Actor Actor(this ClaimsPrincipal user) => new(
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."),
        [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)],
        [.. user.FindAll(UnitClaim).Select(claim => claim.Value)]);
}
