using System.Security.Claims;
using CaseFlow.Infrastructure.Persistence.Rows;
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
        identity.AddClaim(new Claim(Signed.UnitClaim, user.Unit));
        return identity;
    }
}
