using System.Globalization;
using Dragoman.Site.Bench;

// bench/site calls this; DATA and DATABASE say where the newsroom is, NEWS_PAIRS where the sentences.
var folder = Environment.GetEnvironmentVariable("DATA") ?? "data";
var connection = Environment.GetEnvironmentVariable("DATABASE");
var sentences = Sentences.In(Environment.GetEnvironmentVariable("NEWS_PAIRS") ?? "../shared/data/news-pairs/clean");
switch (args)
{
    case ["fill", var articles]:
        await new Archive(sentences, folder, connection).FillAsync(Number(articles));
        break;
    case ["publish", var times, var url]:
        await new Visible(sentences, new(url), folder, connection).MeasureAsync(Number(times));
        break;
    case ["search", var url]:
        await new Searching(sentences, new(url)).MeasureAsync();
        break;
    case ["crawl", var pages, var url, var process]:
        await new Crawl(new(url), folder, connection).MeasureAsync(Number(pages), process);
        break;
    case ["hugo", var site]:
        await new HugoContent(site, folder, connection).WriteAsync();
        break;
    case ["add", var site]:
        await new HugoContent(site, folder, connection).AddAsync(sentences);
        break;
    case ["followed", var times, var site]:
        await new Followed(sentences, site, folder, connection).MeasureAsync(Number(times));
        break;
    default:
        Console.Error.WriteLine("fill ARTICLES | publish TIMES URL | search URL | crawl PAGES URL PID | hugo DIR | add DIR | followed TIMES DIR");
        return 2;
}
return 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
