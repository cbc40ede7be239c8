using System.Net;
using System.Net.Sockets;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>Where a request comes from, as far as sign-ins are told apart by it.</summary>
public static class ClientAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>The IPv4 address, or the first half of the IPv6 address: the other half, a machine draws anew as it likes.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
