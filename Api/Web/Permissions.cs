using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace CaseFlow.Api.Web;

/// <summary>Who may call what: a policy for each of the <see cref="Rights"/>, under its code.</summary>
public static class Permissions
{
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var right in Rights.All)
            options.AddPolicy(right.Code, policy => policy.RequireRole(right.Roles));
    }
}
