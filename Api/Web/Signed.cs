using System.Globalization;
using System.Security.Claims;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Web;

/// <summary>The signed-in person, as the claims of their session tell it.</summary>
public static class Signed
{
    public const string NameClaim = "display-name";

    private const string UnitClaim = "unit";
    private const string BarringClaim = "barring";
    private const string BarringEarlierClaim = "barring-earlier";

    /// <summary>As they act and as they read. What the cookie keeps of them was made with it (<see cref="PersonClaims"/>).</summary>
    public static Reader Actor(this ClaimsPrincipal user) =>
        new(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."),
            [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)],
            [.. user.FindAll(UnitClaim).Select(claim => claim.Value)],
            [.. user.FindAll(BarringClaim).Select(claim => claim.Value)]
        )
        {
            BarringEarlier = [.. user.FindAll(BarringEarlierClaim).Select(claim => EarlierOf(claim.Value))],
        };

    /// <summary>An account as it acts, from its roles; those are read with it.</summary>
    internal static Actor ActorOf(Account account, IEnumerable<string> roles) =>
        Organisation.ActorOf(new Member(account.Id, account.Unit, [.. roles]));

    /// <summary>What a session keeps of an actor beside code and roles, which Identity keeps.</summary>
    internal static IEnumerable<Claim> Kept(Actor actor) => actor.Units.Select(unit => new Claim(UnitClaim, unit));

    /// <summary>What a request adds: the codes that bar an item from the person in the office as it stands now.</summary>
    internal static IEnumerable<Claim> Barring(Reader reader) =>
        [
            .. reader.Barring.Select(code => new Claim(BarringClaim, code)),
            .. reader.BarringEarlier.Select(bar => new Claim(BarringEarlierClaim, $"{bar.Until:O} {bar.Code}")),
        ];

    private static EarlierBar EarlierOf(string claim) =>
        claim.Split(' ', 2) is [var until, var code]
            ? new EarlierBar(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), code)
            : throw new FormatException("A claim of what bars somebody has a moment and a code.");
}
