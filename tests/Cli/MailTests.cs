using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Web.Tests.Desk.Notices;

namespace Dragoman.Cli.Tests;

public sealed class MailTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_mail_server_is_named_tried_out_and_taken_back(DatabaseKind kind)
    {
        await using var office = new PostOffice();
        office.Refuses["gone@news.example"] = "550 no such user here";
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "fa", "en");
        string[] server = ["mail", "--host", "127.0.0.1", "--port", office.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--security", "none"];
        (await newsroom.RunAsync("mail", "--test", "chief@news.example")).Failed(1, "No mail server");
        (await newsroom.RunAsync([.. server])).Failed(2, "--from");
        (await newsroom.RunAsync([.. server, "--from", "a@b.example, c@d.example"])).Failed(1, "not an e-mail address");
        (await newsroom.RunAsync("mail", "--host", "mail.example", "--security", "none", "--user", "x", "--key-name", "DRAGOMAN_KEY_MAIL", "--from", "desk@news.example")).Failed(1, "in the open");
        (await newsroom.RunAsync("mail", "--host", "mail.example", "--user", "x", "--key-name", "PATH", "--from", "desk@news.example")).Failed(1, "DRAGOMAN_KEY_");

        var tried = (await newsroom.RunAsync([.. server, "--from", "desk@news.example", "--test", "chief@news.example"])).Done();

        Assert.Equal("chief@news.example", tried["tested"]);
        Assert.Equal("desk@news.example", Assert.Single(office.Taken).From.Mailboxes.Single().Address);
        (await newsroom.RunAsync("mail", "--test", "gone@news.example")).Failed(1, "no such user here");
        Assert.Null((await newsroom.RunAsync("mail", "--off")).Done().Json["server"]);
    }

    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task A_letter_goes_encrypted_to_a_server_that_is_trusted_and_that_the_password_opens(string security)
    {
        using var certificate = Certificate();
        await using var office = new PostOffice { Certificate = certificate, IsEncrypted = security == "tls", Password = "of the desk alone" };
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa");
        var trusted = new Dictionary<string, string> { ["SSL_CERT_FILE"] = newsroom.Write("own.pem", certificate.ExportCertificatePem()), ["DRAGOMAN_KEY_MAIL"] = "of the desk alone" };
        string[] test = ["mail", "--test", "chief@news.example"];
        (await newsroom.RunAsync("mail", "--host", "localhost", "--port", office.Port.ToString(CultureInfo.InvariantCulture), "--security", security, "--user", "desk", "--key-name", "DRAGOMAN_KEY_MAIL", "--from", "desk@news.example")).Done();

        (await newsroom.RunWithAsync(new Dictionary<string, string> { ["DRAGOMAN_KEY_MAIL"] = "of the desk alone" }, test)).Failed(1, "SSL");
        (await newsroom.RunWithAsync(new Dictionary<string, string>(trusted) { ["DRAGOMAN_KEY_MAIL"] = "a guess" }, test)).Failed(1, "the password is wrong");
        Assert.Empty(office.Taken);
        var sent = (await newsroom.RunWithAsync(trusted, test)).Done();

        Assert.True(office.CameEncrypted);
        Assert.Single(office.Taken);
        Assert.DoesNotContain("of the desk alone", sent.Out + (await newsroom.RunAsync("mail")).Done().Out + (await newsroom.RunAsync("audit")).Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_gets_no_letter_in_the_open()
    {
        await using var office = new PostOffice();
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa");
        (await newsroom.RunAsync("mail", "--host", "localhost", "--port", office.Port.ToString(CultureInfo.InvariantCulture), "--from", "desk@news.example", "--test", "chief@news.example")).Failed(1, "STARTTLS");
        Assert.Empty(office.Taken);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
