using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// Whether the session that an answer was begun for still holds (<see cref="Standing"/>): for answers that go on after they were begun.
/// </summary>
public sealed class SessionHold(
    IServiceScopeFactory scopes,
    IOptionsMonitor<CookieAuthenticationOptions> cookies,
    IOptions<IdentityOptions> identity,
    TimeProvider clock
)
{
    /// <summary>To be asked again from time to time. A person who did something meanwhile connects again by themselves.</summary>
    public Func<CancellationToken, Task<bool>> Of(HttpContext context)
    {
        var (person, stamp) = Standing.Named(context.User, identity.Value);
        var ends = Presence.EndsAt(context, cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan);
        return async ct =>
        {
            if (await ends is { } end && clock.GetUtcNow() >= end)
                return false;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            return await db.Users.AnyAsync(account => account.Id == person && account.SecurityStamp == stamp && account.LeftAt == null, ct);
        };
    }
}
