using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaseFlow.Api.Tests.Nodes;

/// <summary>
/// The system's nginx with the file that <c>docs/operations</c> gives to administrators, on ports of the loopback and with a
/// certificate of its own, in a folder of its own.
/// </summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private const string Name = "caseflow.example.cn";

    private static readonly string? Program = new[]
    {
        "/usr/sbin/nginx",
        "/usr/bin/nginx",
        "/usr/local/sbin/nginx",
        "/opt/homebrew/bin/nginx",
    }.FirstOrDefault(File.Exists);

    private readonly Process running;
    private readonly string home;
    private readonly string shownHash;

    private NginxProcess(Process process, string folder, string certificate, int port) =>
        (running, home, shownHash, Address) = (process, folder, certificate, new Uri($"https://{Name}:{port}"));

    /// <summary>As a browser sees it.</summary>
    public Uri Address { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="service">Where the program listens.</param>
    /// <param name="changes">Other texts of the file to be replaced; each stands in it once.</param>
    public static async Task<NginxProcess> Start(Uri service, params (string Written, string Instead)[] changes)
    {
        Assert.SkipWhen(Program is null, "nginx is not installed.");
        var folder = Directory.CreateTempSubdirectory("caseflow-nginx-").FullName;
        var (plain, tls) = (FreePort(), FreePort());
        var certificate = await MakeCertificate(folder);
        var site = await File.ReadAllTextAsync(Repository.PathOf("docs", "operations", "nginx.conf"), Ct);
        (string, string)[] places =
        [
            ("server 127.0.0.1:5080;", $"server {service.Authority};"),
            ("listen 80;", $"listen 127.0.0.1:{plain};"),
            ("listen 443 ssl http2;", $"listen 127.0.0.1:{tls} ssl http2;"),
            ("/etc/ssl/caseflow/fullchain.pem", Path.Combine(folder, "chain.pem")),
            ("/etc/ssl/caseflow/key.pem", Path.Combine(folder, "key.pem")),
        ];
        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), Changed(site, [.. places, .. changes]), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Around(folder), Ct);
        var process = Process.Start(
            new ProcessStartInfo(
                Program!,
                ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")]
            )
        )!;
        var nginx = new NginxProcess(process, folder, certificate, tls);
        await nginx.Listens(tls);
        return nginx;
    }

    /// <summary>A client that finds the name at this nginx, believes its certificate and no other, and keeps cookies.</summary>
    /// <param name="under">Path of the service under the name, with a slash at its end.</param>
    public HttpClient Client(string under = "/") =>
        new(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, ct) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    await socket.ConnectAsync(IPAddress.Loopback, Address.Port, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                },
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == shownHash,
                },
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = new Uri(Address, under),
        };

    public async ValueTask DisposeAsync()
    {
        // Its workers end with it.
        if (!running.HasExited)
            Process.Start("kill", ["-TERM", $"{running.Id}"])!.WaitForExit();
        await running.WaitForExitAsync(CancellationToken.None);
        running.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private static string Changed(string site, IEnumerable<(string Written, string Instead)> places)
    {
        foreach (var (written, instead) in places)
        {
            Assert.Equal(2, site.Split(written).Length);
            site = site.Replace(written, instead, StringComparison.Ordinal);
        }
        return site;
    }

    // What a distribution's own nginx.conf has around a site, with every path in the folder.
    private static string Around(string folder) =>
        $$"""
            daemon off;
            worker_processes 1;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            pid {{folder}}/nginx.pid;
            events { worker_connections 256; }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                gzip on;
                include {{folder}}/site.conf;
            }
            """;

    private static async Task<string> MakeCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await File.WriteAllTextAsync(Path.Combine(folder, "chain.pem"), made.ExportCertificatePem(), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem(), Ct);
        return made.GetCertHashString();
    }

    private async Task Listens(int port)
    {
        while (true)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, Ct);
                return;
            }
            catch (SocketException) when (!running.HasExited)
            {
                await Task.Yield();
            }
            catch (SocketException)
            {
                Assert.Fail(await File.ReadAllTextAsync(Path.Combine(home, "error.log"), Ct));
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
