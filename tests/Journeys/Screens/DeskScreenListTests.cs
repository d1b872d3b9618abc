namespace Dragoman.Journeys.Tests.Screens;

public sealed class DeskScreenListTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly IReadOnlyList<Screen> Screens = DeskScreens.In(ScreenPlaces.None);

    [Fact]
    public void Every_page_of_the_desk_is_among_the_screens()
    {
        var asked = demo.RoutesAsked("/desk").ToHashSet();
        var seen = Screens.Select(screen => screen.Route).ToHashSet();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(seen).Except(DeskScreens.NoPages.Keys));
        Assert.Empty(DeskScreens.NoPages.Keys.Except(asked));
        Assert.Empty(DeskScreens.NoPages.Keys.Intersect(seen));
    }

    [Fact]
    public void A_screen_shows_a_route_that_there_is_and_bears_a_name_of_its_own()
    {
        Assert.Empty(Screens.Select(screen => screen.Route).Except(demo.RoutesAsked("/desk")).Except(demo.RoutesAsked("/desk", "POST")));
        Assert.Equal(Screens.Count, Screens.Select(screen => screen.Name).Distinct().Count());
    }

    [Fact]
    public void The_page_of_screens_shows_what_there_is_and_nothing_else()
    {
        var names = Screens.Select(screen => screen.Name).ToHashSet();
        var kept = DocumentedScreens.Kept().Order().ToList();

        Assert.Subset(names, DocumentedScreens.All.Select(each => each.Screen).ToHashSet());
        Assert.Equal(DocumentedScreens.All.Select(each => each.File).Order(), kept);
        Assert.Equal(kept, DocumentedScreens.Shown().Order());
    }

    [Fact]
    public void The_pictures_of_the_screens_are_light() => Assert.InRange(DocumentedScreens.Weight, 1, 3_500_000);
}
