using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>A row of the derived table of uses.</summary>
internal sealed record UseRow(string ArticleId, string Block, string NameId, string Form, string Standing, long Times)
{
    public static IEnumerable<UseRow> Of(string article, string edition, Content content, NameBook book)
    {
        var language = LanguageTag.Parse(edition);
        return content.Blocks.SelectMany(block => book.MentionsIn(block.Text, language)
            .GroupBy(mention => (mention.Entry.Id, mention.Form))
            .Select(same => new UseRow(article, block.Id, same.Key.Id, same.Key.Form, Words.Of(same.First().Standing), same.Count())));
    }
}

/// <summary>A row of the derived table of names that stand for each other in a confirmed block and its source.</summary>
internal sealed record PairRow(string ArticleId, string Block, string SourceLanguage, string SourceForm, string TargetLanguage, string TargetForm)
{
    public static IEnumerable<PairRow> Of(Article article)
    {
        if (article.Source?.Reference is not { } source)
            return [];
        LanguageTag from = LanguageTag.Parse(article.Source.Edition), to = LanguageTag.Parse(article.Edition);
        var carried = new CarriedTexts(article, article.Head.Content);
        return article.Head.Content.Blocks
            .Where(block => block.Progress == BlockProgress.Confirmed && block.Carried is not null && block.Carriages.All(each => source.StillSays(each.Block, each.Digest)))
            .SelectMany(block => carried.WholeOf(block) is { } original
                ? NameAlignment.Of(original.Text, from, block.Text, to).Select(pair => new PairRow(article.Id, block.Id, from.Value, pair.Source, to.Value, pair.Target))
                : [])
            .Distinct();
    }
}
