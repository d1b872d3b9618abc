using Dragoman.Storage;

namespace Dragoman.Identity;

/// <summary>Brings links to people by letter, and is told in the transaction that offers or takes back a link.</summary>
public interface ILinkCarrier
{
    /// <summary>What waited to bring the account an earlier link brings none.</summary>
    /// <param name="byLetter">A letter brings the new one; it is made when the letter is sent.</param>
    Task OfferedAsync(Session session, string account, bool byLetter);
}
