using System.Security.Claims;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseFlow.Api.Web;

/// <summary>Puts name and unit into the cookie beside the roles: no request has to ask the database who is calling.</summary>
public sealed class PersonClaims(UserManager<Account> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Signed.NameClaim, user.Name));
        identity.AddClaims(Signed.Kept(Signed.ActorOf(user, identity.FindAll(identity.RoleClaimType).Select(claim => claim.Value))));
        identity.AddClaims(OwnPassword.Kept(user));
        return identity;
    }
}

/// <summary>
/// Adds to each request what bars an item from the person (回避). The cookie does not keep it: whoever heads a unit changes without the
/// session of those below being told.
/// </summary>
internal sealed class RecusalClaims(CaseFlowDb db, StaffDirectory directory) : IClaimsTransformation
{
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.FindFirst(ClaimTypes.NameIdentifier) is null)
            return principal;
        var staff = await directory.Read(db, CancellationToken.None);
        var told = principal.Clone();
        told.AddIdentity(new ClaimsIdentity(Signed.Barring(staff.ReaderOf(principal.Actor()))));
        return told;
    }
}
