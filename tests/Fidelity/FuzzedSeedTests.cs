namespace Dragoman.Fidelity.Tests;

/// <summary>What fuzzing starts from, and what it once broke: see bench/Fuzz.</summary>
public sealed class FuzzedSeedTests
{
    private const string Folder = "seeds";

    public static TheoryData<string> Seeds => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, Folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_seed_is_answered_within_the_rules(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, Folder, name));
        Assert.Null(Record.Exception(() => FuzzedPair.Check(bytes)));
        // Cut anywhere, it is still a pair.
        for (int end = 0; end < bytes.Length; end += 7)
            Assert.Null(Record.Exception(() => FuzzedPair.Check(bytes.AsSpan(0, end))));
    }

    [Fact]
    public void A_pair_is_kept_as_bytes_and_read_again() =>
        Assert.Equal([1, 0, 0x61, 0x06, 0xFF, 0xFF, 0x61, 0x00], FuzzedPair.Of("fa", "\u0661", "en", "a"));
}
