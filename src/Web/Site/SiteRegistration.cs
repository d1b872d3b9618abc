using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Fronts;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dragoman.Web.Site;

public static class SiteRegistration
{
    /// <summary>What the public pages need to be written: components, an encoder that leaves letters alone, the assets.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        services.TryAddSingleton(_ => AssetFiles.Beside(AppContext.BaseDirectory));
        services.TryAddScoped<HtmlRenderer>();
        services.TryAddScoped<BodyHtml>();
        services.TryAddSingleton<ArticleViews>();
        services.TryAddSingleton<FrontViews>();
        services.TryAddScoped<FeedViews>();
        return services;
    }
}
