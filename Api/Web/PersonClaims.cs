using System.Security.Claims;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseFlow.Api.Web;

/// <summary>
/// What the cookie keeps: who somebody is and the stamp that their session is believed by. Roles and unit it does not: they are those of
/// the moment in which something is asked (<see cref="OfficeClaims"/>).
/// </summary>
public sealed class PersonClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options);

/// <summary>
/// Adds to each request what the person is in the office as it stands now: roles, unit, language and what bars an item from them (回避).
/// Whoever heads a unit changes without the session of those below being told.
/// </summary>
internal sealed class OfficeClaims(Standing standing) : IClaimsTransformation
{
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (await standing.Of(principal) is not { } now)
            return principal;
        var told = principal.Clone();
        told.AddIdentity(new ClaimsIdentity(Signed.Told(now)));
        return told;
    }
}
