using Dragoman.Architecture.Tests.Proof.Upper;

namespace Dragoman.Architecture.Tests.Proof.Lower;

/// <summary>Uses each type of the other namespace in a place that a reader of assemblies may overlook.</summary>
internal static class User
{
    public static Func<string, object> Make() => _ => new InLambda();

    public static List<InGeneric?> Several() => [];

    public static async Task<int> CountAsync()
    {
        await Task.Yield();
        return InAsync.Number;
    }

    public static IEnumerable<int> Each()
    {
        yield return InIterator.Number;
    }
}
