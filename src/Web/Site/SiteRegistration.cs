using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Compare;
using Dragoman.Web.Site.Corrections;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Hubs;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Made;
using Dragoman.Web.Site.Maps;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Search;
using Dragoman.Web.Site.Themes;
using Dragoman.Web.Site.Verify;
using Dragoman.Web.Site.Written;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Site;

public static class SiteRegistration
{
    /// <summary>What the public pages need to be written: a theme, an encoder that leaves letters alone, the assets.</summary>
    /// <param name="theme">The folder of the newsroom's own theme; else <c>theme</c> beside the data.</param>
    public static IServiceCollection AddSite(this IServiceCollection services, string? theme = null)
    {
        services.AddRazorComponents();
        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        services.TryAddSingleton(_ => AssetFiles.Beside(AppContext.BaseDirectory));
        services.TryAddScoped<HtmlRenderer>();
        services.TryAddSingleton(provider => LiveTheme.Of(provider.GetRequiredService<House>(), theme, provider.GetRequiredService<AssetFiles>(), provider.GetRequiredService<ILogger<LiveTheme>>()));
        services.TryAddSingleton<KeptPages>();
        services.TryAddSingleton<KeptItems>();
        services.TryAddSingleton<PageMaker>();
        services.TryAddSingleton<Freshness>();
        services.TryAddSingleton<SitePages>();
        services.AddHttpContextAccessor();
        services.TryAddScoped<SiteRequest>();
        services.TryAddSingleton<BodyHtml>();
        services.TryAddSingleton<MadeViews>();
        services.TryAddSingleton<ArticleViews>();
        services.TryAddSingleton<CompareViews>();
        services.TryAddSingleton<ArticleOfText>();
        services.TryAddSingleton<VerifyViews>();
        services.TryAddSingleton<VerifyLimit>();
        services.TryAddSingleton<ListPages>();
        services.TryAddSingleton<NewsLists>();
        services.TryAddSingleton<ListViews>();
        services.TryAddSingleton<FrontViews>();
        services.TryAddSingleton<FeedViews>();
        services.TryAddSingleton<SearchViews>();
        services.TryAddSingleton<SearchLimit>();
        services.TryAddSingleton<CorrectionViews>();
        services.TryAddSingleton<ArchiveParts>();
        services.TryAddSingleton<PublicPages>();
        services.TryAddSingleton<PublicLists>();
        services.TryAddSingleton<PublicMaps>();
        services.TryAddSingleton<WrittenLists>();
        services.TryAddSingleton<WrittenSite>();
        services.TryAddSingleton<HubTelling>();
        return services;
    }
}
