using System.Reflection;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Dragoman.Architecture.Tests;

/// <summary>The built projects, as ArchUnitNET reads them from their assemblies: which type uses which.</summary>
internal static class Built
{
    private static readonly Lazy<IReadOnlyList<Use>> Ours = new(() => UsesIn([.. House.MayUse.Keys.Select(AssemblyOf)]));

    public static IReadOnlyList<Use> Uses => Ours.Value;

    public static System.Reflection.Assembly AssemblyOf(string project) =>
        System.Reflection.Assembly.Load(new AssemblyName(AssemblyName(project)));

    public static string AssemblyName(string project) =>
        XDocument.Parse(Repository.Text(ProjectFile(project))).Descendants("AssemblyName").FirstOrDefault()?.Value ?? "Dragoman." + project;

    public static string ProjectFile(string project) => $"src/{project}/Dragoman.{project}.csproj";

    public static IReadOnlyList<Use> UsesIn(params System.Reflection.Assembly[] assemblies) =>
        [.. new ArchLoader().LoadAssemblies(assemblies).Build().Types
            .SelectMany(type => type.Dependencies)
            // A type parameter stands nowhere, and ArchUnitNET mixes up those that share a name.
            .Where(dependency => dependency.Origin is not GenericParameter && dependency.Target is not GenericParameter)
            .Where(dependency => dependency.Origin.Assembly is not null && dependency.Target.Assembly is not null)
            .Select(dependency => new Use(Place.Of(dependency.Origin), Place.Of(dependency.Target)))
            .Distinct()];

    internal sealed record Use(Place From, Place To)
    {
        public override string ToString() => $"{From.Type} uses {To.Type}";
    }

    internal sealed record Place(string Assembly, string Namespace, string Type)
    {
        public static Place Of(IType type) => new(type.Assembly.Name.Split(',')[0], type.Namespace?.FullName ?? "", type.FullName);

        public bool IsIn(string name) => Namespace == name || Namespace.StartsWith(name + ".", StringComparison.Ordinal);
    }
}
