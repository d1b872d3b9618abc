namespace Dragoman.Architecture.Tests.Proof.Upper;

internal sealed class InLambda;

internal sealed class InAsync
{
    public static int Number => 1;
}

internal sealed class InIterator
{
    public static int Number => 1;
}

internal sealed class InGeneric;
