using System.Xml.Linq;

namespace Dragoman.Architecture.Tests;

public sealed class ProjectTests
{
    [Fact]
    public void Every_project_is_in_the_list_and_every_listed_project_exists() =>
        Assert.Equal(
            Repository.Folders("src").Where(name => Repository.Exists(Built.ProjectFile(name))).Order(StringComparer.Ordinal),
            House.MayUse.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_project_refers_to_no_project_above_it()
    {
        foreach (var (project, mayUse) in House.MayUse)
            Assert.Empty(References(project).Except(mayUse, StringComparer.Ordinal).Select(other => $"{project} refers to {other}"));
    }

    [Fact]
    public void No_type_uses_a_type_of_a_project_above_its_own()
    {
        var projects = House.MayUse.Keys.ToDictionary(Built.AssemblyName, StringComparer.Ordinal);
        var wrong = Built.Uses
            .Where(use => projects.ContainsKey(use.From.Assembly) && projects.ContainsKey(use.To.Assembly) && use.From.Assembly != use.To.Assembly)
            .Where(use => !House.MayUse[projects[use.From.Assembly]].Contains(projects[use.To.Assembly]));
        Assert.Empty(wrong.Select(use => use.ToString()));
    }

    [Fact]
    public void The_list_itself_has_no_circle()
    {
        foreach (var (project, mayUse) in House.MayUse)
            foreach (var other in mayUse)
                Assert.DoesNotContain(project, House.MayUse[other]);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Repository.Text(Built.ProjectFile(project)))
            .Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Split('/', '\\')[^2]);
}
