namespace CaseFlow.Api.Web;

/// <summary>Where the demo's mails lead when no public address is set: to the demo itself, as a browser of this machine finds it.</summary>
internal static class DemoAddress
{
    /// <param name="urls">What the service listens on, parted by semicolons.</param>
    /// <param name="path">Path under which a proxy shows the service; empty for none.</param>
    /// <returns>Its first address; empty when its port is chosen only at the start.</returns>
    public static string Of(string? urls, string path = "")
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        if (first is null)
            return "";
        var address = BindingAddress.Parse(first);
        if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe)
            return "";
        var host = IsEverywhere(address.Host) ? "127.0.0.1" : address.Host;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address.Scheme}://{host}:{address.Port}{path}");
    }

    private static bool IsEverywhere(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";
}
