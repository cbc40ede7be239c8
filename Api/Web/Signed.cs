using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;

namespace CaseFlow.Api.Web;

/// <summary>The signed-in person, as the claims of a request tell it.</summary>
public static class Signed
{
    private const string UnitClaim = "unit";
    private const string BarringClaim = "barring";
    private const string BarringEarlierClaim = "barring-earlier";
    private const string ActingForClaim = "acting-for";

    /// <summary>As they act and as they read.</summary>
    public static Reader Actor(this ClaimsPrincipal user) =>
        new(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."),
            [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)],
            [.. user.FindAll(UnitClaim).Select(claim => claim.Value)],
            [.. user.FindAll(BarringClaim).Select(claim => claim.Value)]
        )
        {
            BarringEarlier = [.. user.FindAll(BarringEarlierClaim).Select(claim => EarlierOf(claim.Value))],
            ActingFor = [.. user.FindAll(ActingForClaim).Select(claim => JsonSerializer.Deserialize<ActingFor>(claim.Value)!)],
        };

    /// <summary>What a request is told of the person beside their code.</summary>
    internal static IEnumerable<Claim> Told(Standing.Person now)
    {
        var reader = now.Staff.ReaderOf(Organisation.ActorOf(now.Member));
        return reader
            .Roles.Select(role => new Claim(ClaimTypes.Role, role))
            .Concat(reader.Units.Select(unit => new Claim(UnitClaim, unit)))
            .Concat(reader.Barring.Select(code => new Claim(BarringClaim, code)))
            .Concat(reader.BarringEarlier.Select(bar => new Claim(BarringEarlierClaim, $"{bar.Until:O} {bar.Code}")))
            .Concat(
                StandingDelegations
                    .Principals(now.Staff, now.Delegated)
                    .Select(acting => new Claim(ActingForClaim, JsonSerializer.Serialize(acting)))
            )
            .Concat(OwnPassword.Told(now.MustChoosePassword));
    }

    private static EarlierBar EarlierOf(string claim) =>
        claim.Split(' ', 2) is [var until, var code]
            ? new EarlierBar(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), code)
            : throw new FormatException("A claim of what bars somebody has a moment and a code.");
}
