using CsCheck;

namespace Dragoman.Similarity.Tests;

public sealed class TextIndexTests
{
    [Fact]
    public void A_unit_is_found_as_soon_as_it_is_added_and_not_any_more_once_it_is_taken_out()
    {
        TextIndex index = new();
        index.Add(7, "Flooding closed the road to Gorgan.", "سیل راه گرگان را بست.");
        Assert.Equal([new(7, 0, 35)], index.FindSimilar("flooding closed the road to GORGAN."));
        Assert.True(index.Remove(7));
        Assert.False(index.Remove(7));
        Assert.Empty(index.FindSimilar("Flooding closed the road to Gorgan."));
        Assert.Empty(index.FindSame("Flooding closed the road to Gorgan."));
        Assert.Equal(0, index.FindPhrase(Side.Target, "سیل").Whole);
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void A_unit_that_is_added_again_replaces_itself()
    {
        TextIndex index = new();
        index.Add(1, "one old text", "alt");
        index.Add(1, "another new text", "neu");
        Assert.Equal(1, index.Count);
        Assert.Empty(index.FindSame("one old text"));
        Assert.Equal([1], index.FindSame("another new text"));
    }

    [Fact]
    public void Of_equal_matches_the_later_comes_first()
    {
        TextIndex index = new();
        foreach (int id in (int[])[3, 9, 5])
            index.Add(id, "The same sentence.", "Derselbe Satz.");
        Assert.Equal([9, 5, 3], index.FindSimilar("The same sentence.").Select(near => near.Id));
        Assert.Equal([5, 9, 3], index.FindSame("the  same sentence."));
    }

    [Theory, InlineData("می‌شود", "میشود"), InlineData("كتاب", "کتاب"), InlineData("۱۲۳", "123"), InlineData("STRASSE", "Straße"), InlineData("a  b", "A b")]
    public void Letters_digits_joiners_spaces_and_case_are_compared_as_readers_take_them(string stored, string asked)
    {
        TextIndex index = new();
        index.Add(1, stored, "");
        Assert.Equal(1, Assert.Single(index.FindSimilar(asked, 100)).Score);
    }

    [Theory, InlineData(""), InlineData(" "), InlineData("\u200C"), InlineData("\uD800")]
    public void Nothing_resembles_nothing(string text)
    {
        TextIndex index = new();
        index.Add(1, "", "");
        index.Add(2, "word", "Wort");
        Assert.Empty(index.FindSimilar(text));
        Assert.Empty(index.FindPhrase(Side.Source, text).Units);
    }

    [Fact]
    public void A_text_of_a_hundred_thousand_characters_is_found_again_with_its_edits()
    {
        string text = string.Concat(Enumerable.Range(0, 12_500).Select(i => $"{i % 977:000} abc "));
        TextIndex index = new();
        index.Add(1, text, "");
        index.Add(2, text[..80_000], "");
        Near[] found = [.. index.FindSimilar(text[..50_000] + "xyz" + text[50_001..])];
        Assert.Equal([1, 2], found.Select(near => near.Id));
        Assert.Equal(3, found[0].Distance);
    }

    [Fact]
    public void A_phrase_is_found_as_whole_words_before_inside_words()
    {
        TextIndex index = new();
        index.Add(1, "The art of the possible", "Die Kunst des Möglichen");
        index.Add(2, "A party was banned", "Eine Partei wurde verboten");
        index.Add(3, "State of the art", "Stand der Kunst");
        PhraseHits hits = index.FindPhrase(Side.Source, "ART");
        Assert.Equal((2, 1), (hits.Whole, hits.Inside));
        Assert.Equal([3, 1, 2], hits.Units);
        Assert.Equal([3, 1], index.FindPhrase(Side.Target, "kunst").Units);
        Assert.Equal([3], index.FindPhrase(Side.Source, "of the art").Units);
    }

    [Fact]
    public void In_a_script_without_spaces_a_word_may_begin_anywhere()
    {
        TextIndex index = new();
        index.Add(1, "他访问了北京大学", "");
        Assert.Equal(1, index.FindPhrase(Side.Source, "北京").Whole);
    }

    [Fact]
    public void More_units_than_fill_blocks_are_found_with_the_filter_as_without()
    {
        TextIndex index = new();
        string[] sources = [.. Enumerable.Range(0, 9000).Select(i => $"Minister {i} said {i * 7919 % 10007} people of district {i * 31 % 997} were moved to tents near the river")];
        for (int i = 0; i < sources.Length; i++)
            index.Add(i, sources[i], $"{i}");
        for (int i = 0; i < sources.Length; i += 1500)
        {
            string query = sources[i].Replace("moved", "brought", StringComparison.Ordinal);
            Assert.Equal(PlainDistance.Scan(sources, query), index.FindSimilar(query));
        }
    }

    [Fact]
    public void A_snapshot_gives_the_same_index_back()
    {
        TextIndex index = new();
        for (int i = 0; i < 6000; i++)
            index.Add(i, $"Sentence {i % 3000} of the day, with 漢字 {i % 50}", $"Satz {i}");
        index.Remove(17);
        using MemoryStream stream = new();
        index.Save(stream, 123_456_789_012);
        stream.Position = 0;
        TextIndex read = TextIndex.Load(stream, out long upTo);
        Assert.Equal(123_456_789_012, upTo);
        Assert.Equal(index.Count, read.Count);
        Assert.Equal(index.FindSimilar("Sentence 1234 of the day, with 漢字 34"), read.FindSimilar("Sentence 1234 of the day, with 漢字 34"));
        Assert.Equal(index.FindSame("Sentence 17 of the day, with 漢字 17"), read.FindSame("Sentence 17 of the day, with 漢字 17"));
        Assert.Equal(index.FindPhrase(Side.Target, "satz 59").Units, read.FindPhrase(Side.Target, "satz 59").Units);
        read.Add(6000, "Sentence 17 of the day, with 漢字 17", "");
        Assert.Equal([6000, 3017], read.FindSame("Sentence 17 of the day, with 漢字 17"));
    }

    [Theory, InlineData(0), InlineData(10), InlineData(5000)]
    public void A_damaged_snapshot_is_refused(int at)
    {
        TextIndex index = new();
        for (int i = 0; i < 100; i++)
            index.Add(i, $"Sentence {i} of the day", $"Satz {i}");
        using MemoryStream stream = new();
        index.Save(stream, 1);
        byte[] bytes = stream.ToArray();
        bytes[at % bytes.Length] ^= 64;
        Assert.ThrowsAny<InvalidDataException>(() => TextIndex.Load(new MemoryStream(bytes), out _));
        Assert.ThrowsAny<InvalidDataException>(() => TextIndex.Load(new MemoryStream(bytes[..^9]), out _));
    }

    [Fact]
    public async Task Readers_find_what_is_added_while_they_read()
    {
        TextIndex index = new();
        using CancellationTokenSource done = new();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                index.FindSimilar("Item 4711 of the agenda was adopted");
                index.FindPhrase(Side.Source, "agenda", 3);
            }
        }))];
        for (int i = 0; i < 6000; i++)
        {
            index.Add(i, $"Item {i} of the agenda was adopted", "");
            if (i % 500 == 0)
                Assert.Equal(i, index.FindSimilar($"Item {i} of the agenda was adopted", limit: 1)[0].Id);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void Adding_and_taking_out_in_any_order_leaves_what_a_list_would_hold() =>
        Gen.Select(Gen.Int[0, 20], Gen.Char["ab "].Array[0, 6].Select(letters => new string(letters)), Gen.Bool).Array[0, 60].Sample(steps =>
        {
            TextIndex index = new();
            Dictionary<int, string> held = [];
            foreach ((int id, string text, bool adds) in steps)
            {
                if (adds)
                    index.Add(id, held[id] = text, "");
                else
                    Assert.Equal(held.Remove(id), index.Remove(id));
            }

            Assert.Equal(held.Count, index.Count);
            foreach ((int id, string text) in held)
                Assert.Contains(id, index.FindSame(text, 100));
        }, iter: 300);
}
