using Dragoman.Drafting;
using Dragoman.Editions;

namespace Dragoman.Web.Desk.Drafting;

/// <summary>For which editions machines may draft.</summary>
public sealed record DraftSettingsView(Newsroom Newsroom, IReadOnlyList<DraftingPair> Pairs);
