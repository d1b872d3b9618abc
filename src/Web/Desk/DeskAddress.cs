namespace Dragoman.Web.Desk;

/// <summary>Addresses that a form names to go on to: only those of the desk are followed.</summary>
internal static class DeskAddress
{
    public static string Or(string target, string otherwise) => IsOfTheDesk(target) ? target : otherwise;

    private static bool IsOfTheDesk(string target) =>
        (target == "/desk" || target.StartsWith("/desk/", StringComparison.Ordinal) || target.StartsWith("/desk?", StringComparison.Ordinal))
        && !target.Any(letter => letter == '\\' || char.IsControl(letter));
}
