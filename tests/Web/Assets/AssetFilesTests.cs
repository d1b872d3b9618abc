using Dragoman.Web.Assets;

namespace Dragoman.Web.Tests.Assets;

public sealed class AssetFilesTests
{
    private readonly AssetFiles _assets = AssetFiles.Beside(AppContext.BaseDirectory);

    [Theory]
    [InlineData("site.css")]
    [InlineData("desk.css")]
    [InlineData("desk.js")]
    [InlineData("icon.svg")]
    public void The_build_lays_every_asset_beside_the_program_under_a_name_with_a_hash(string name)
    {
        var address = _assets.AddressOf(name);

        Assert.Matches($@"^/assets/{Path.GetFileNameWithoutExtension(name)}\.[A-Z0-9]{{8}}{Path.GetExtension(name)}$", address);
        Assert.True(File.Exists(_assets.Find(Path.GetFileName(address))));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("../dragoman.dll")]
    [InlineData("licenses.txt")]
    public void Nothing_but_what_was_built_for_pages_is_served(string file) => Assert.Null(_assets.Find(file));

    [Fact]
    public void A_name_that_was_never_built_is_refused() =>
        Assert.Throws<ArgumentException>(() => _assets.AddressOf("nothing.css"));
}
