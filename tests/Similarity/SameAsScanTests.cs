using CsCheck;
using Dragoman.Languages.Tests;

namespace Dragoman.Similarity.Tests;

/// <summary>The index leaves out nothing that comparing every unit would find, and finds nothing else.</summary>
public sealed class SameAsScanTests
{
    private static readonly Gen<string> FewLetters = Gen.Char["abc "].Array[0, 90].Select(letters => new string(letters));

    private static readonly Gen<string> Long = Gen.Char["abcdefghij "].Array[150, 400].Select(letters => new string(letters));

    [Fact]
    public void For_short_texts_of_few_letters() => Agrees(FewLetters.Array[1, 60], FewLetters);

    [Fact]
    public void For_texts_of_hostile_characters() => Agrees(AnyText.Utf16.Array[1, 60], AnyText.Utf16);

    [Fact]
    public void For_long_texts_that_were_edited() =>
        Gen.Select(Long, Edits(Long)).Sample((query, edits) => Compare([query, .. edits.Select(edit => edit(query))], query), iter: 200);

    [Fact]
    public void For_every_least_score() =>
        Gen.Select(FewLetters.Array[1, 30], FewLetters, Gen.Int[1, 100]).Sample((sources, query, percent) =>
            Assert.Equal(PlainDistance.Scan(sources, query, percent), Index(sources).FindSimilar(query, percent)), iter: 300);

    [Theory, InlineData("fas", 2), InlineData("fas", 3), InlineData("deu", 3), InlineData("rus", 3), InlineData("urd", 3)]
    public void For_sentences_of_the_news(string language, int column)
    {
        string[] news = [.. SharedData.Lines($"data/news-pairs/clean/{language}.tsv").Skip(1).Select(line => line.Split('\t')[column])];
        string[] sources = [.. Enumerable.Range(0, 6).SelectMany(round => news.Select((sentence, i) => Edited(sentence, round * 7, (ulong)((round * 10000) + i + 1))))];
        TextIndex index = Index(sources);
        for (int i = 0; i < 8; i++)
            Assert.Equal(PlainDistance.Scan(sources, news[i * 125]), index.FindSimilar(news[i * 125]));
    }

    private static void Agrees(Gen<string[]> sources, Gen<string> query) =>
        Gen.Select(sources, query).Sample((units, text) => Compare(units, text), iter: 500);

    private static void Compare(string[] sources, string query) =>
        Assert.Equal(PlainDistance.Scan(sources, query), Index(sources).FindSimilar(query));

    private static TextIndex Index(string[] sources)
    {
        TextIndex index = new();
        for (int i = 0; i < sources.Length; i++)
            index.Add(i, sources[i], "");
        return index;
    }

    private static Gen<Func<string, string>[]> Edits(Gen<string> other) =>
        Gen.Select(Gen.Int[0, 45], Gen.ULong[1, ulong.MaxValue], other)
            .Select((percent, seed, text) => (Func<string, string>)(query => seed % 5 == 0 ? text : Edited(query, percent, seed)))
            .Array[1, 20];

    private static string Edited(string text, int percent, ulong seed)
    {
        System.Text.StringBuilder edited = new(text);
        for (int edits = text.Length * percent / 100; edits > 0 && edited.Length > 1; edits--)
        {
            seed = (seed * 6364136223846793005) + 1442695040888963407;
            int at = (int)((seed >> 33) % (ulong)edited.Length);
            if ((seed >> 20) % 3 == 0)
                edited.Insert(at, 'x');
            else if ((seed >> 20) % 3 == 1)
                edited.Remove(at, 1);
            else
                edited[at] = 'y';
        }

        return edited.ToString();
    }
}
