using NetVips;

namespace Dragoman.Media;

/// <summary>libvips, with all its doors shut but those that we need: it can also load SVG, PDF and files by their name.</summary>
internal static class Decoding
{
    private static readonly string[] Loaders =
        ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer", "VipsForeignLoadNsgifBuffer", "VipsForeignLoadHeifBuffer"];

    private static readonly Log.LogDelegate Quiet = (_, _, _) => { };

    private static readonly Lazy<bool> Begun = new(Prepare);

    /// <summary>Called before anything else is asked of libvips.</summary>
    public static void Begin() => _ = Begun.Value;

    private static bool Prepare()
    {
        // What is wrong with a file is told to whoever handed it in.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Quiet);
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block(loader, false);
        // Each picture is made once: nothing is gained by remembering operations, and one thread for each leaves the others to readers.
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        return true;
    }
}
