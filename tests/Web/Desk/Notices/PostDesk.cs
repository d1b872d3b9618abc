using Dragoman.Identity;
using Dragoman.Newsroom.Tests;
using Dragoman.Notices;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Web.Desk.Notices;

namespace Dragoman.Web.Tests.Desk.Notices;

/// <summary>A newsroom whose letters go to a server on this machine.</summary>
internal static class PostDesk
{
    public static Task<int> SendAsync(TestHouse test, string? password = null) => Post.SendDueAsync(test.House, _ => password);

    public static async Task<TestHouse> StaffedAsync(DatabaseKind kind, PostOffice office)
    {
        var test = await TestHouse.OpenAsync(kind);
        foreach (var (name, edition, role) in new[] { ("Nasrin", "fa", Role.Editor), ("Thomas", "en", Role.Translator), ("Chief", Account.EveryEdition, Role.Chief) })
            await test.House.Accounts.AddAsync(name, "a password that is long", new Dictionary<string, Role> { [edition] = role });
        await test.House.MailServers.SaveAsync(new() { Host = "127.0.0.1", Port = office.Port, Security = MailSecurity.None, From = "desk@shafaqna.example", Desk = "https://news.example/", User = office.Password is null ? null : "desk", KeyName = office.Password is null ? null : "DRAGOMAN_KEY_MAIL" }, "Chief");
        return test;
    }

    public static async Task WishAsync(TestHouse test, string name, string address, string? language, NoticeWay way = NoticeWay.Mail)
    {
        var account = (await test.House.Accounts.ListAsync()).Single(account => account.Name == name).Id;
        await test.House.Notices.WishAsync(account, new() { Address = address, Language = language, Ways = Enum.GetValues<NoticeKind>().ToDictionary(kind => kind, _ => way) });
    }

    public static async Task<string> CorrectedAsync(TestHouse test, bool corrects = true)
    {
        var story = await test.FileAsync("fa", "# بندر باز شد", "۲۴ کشتی رسید.");
        await test.CarryAsync(story, "en", "fa", "# The port opened", "24 ships arrived.");
        await test.PublishAsync(story, "fa");
        if (corrects)
            await test.CorrectAsync(story, "fa", ChangeType.Factual, "# بندر باز شد", "۲۷ کشتی رسید.");
        return story;
    }
}
