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
}
