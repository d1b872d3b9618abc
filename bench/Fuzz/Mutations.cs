using System.Diagnostics;
using System.Security.Cryptography;
using Dragoman.Fidelity.Tests;

namespace Dragoman.Fuzz;

/// <summary>Cuts, joins, repeats and changes the seeds in tests/Fidelity/seeds for a while; what breaks a rule is written beside them.</summary>
internal static class Mutations
{
    private const int Longest = 4000;

    public static int Run(TimeSpan time, TextWriter output)
    {
        var folder = Path.Combine("tests", "Fidelity", "seeds");
        List<byte[]> seeds = [.. Directory.GetFiles(folder).Select(File.ReadAllBytes)];
        var watch = Stopwatch.StartNew();
        var (runs, broken, slowest) = (0L, 0, TimeSpan.Zero);
        for (; watch.Elapsed < time; runs++)
        {
            var bytes = Mutated(seeds);
            var begun = watch.Elapsed;
            try
            {
                FuzzedPair.Check(bytes);
            }
            catch (Exception fault)
            {
                broken++;
                File.WriteAllBytes(Path.Combine(folder, $"found-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.pair"), bytes);
                output.WriteLine(fault.ToString());
            }
            slowest = watch.Elapsed - begun > slowest ? watch.Elapsed - begun : slowest;
        }
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{runs} pairs of up to {Longest} bytes, {broken} broke a rule; the slowest took {slowest.TotalMilliseconds:0} ms"));
        return broken == 0 ? 0 : 1;
    }

    private static byte[] Mutated(List<byte[]> seeds)
    {
        List<byte> bytes = [.. Any(seeds)];
        for (var change = Below(6); change >= 0; change--)
        {
            var at = Even(Below(bytes.Count));
            switch (Below(6))
            {
                case 0: bytes[Below(bytes.Count)] = (byte)Below(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(Even(Below(20)), bytes.Count - at - 2 < 0 ? 0 : bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Piece(Any(seeds))); break;
                case 3: bytes.InsertRange(at, Enumerable.Repeat(Piece(Any(seeds)), 1 + Below(30)).SelectMany(piece => piece)); break;
                case 4: bytes.InsertRange(at, [(byte)Below(256), (byte)Below(256)]); break;
                default: (bytes[0], bytes[1]) = ((byte)Below(12), (byte)Below(12)); break;
            }
            while (bytes.Count < 4)
                bytes.Add((byte)Below(256));
        }
        return [.. bytes.Take(Longest)];
    }

    private static byte[] Piece(byte[] seed)
    {
        var from = Even(2 + Below(seed.Length - 2));
        return seed[from..Math.Min(seed.Length, from + 2 + Even(Below(40)))];
    }

    private static byte[] Any(List<byte[]> seeds) => seeds[Below(seeds.Count)];

    private static int Even(int at) => at & ~1;

    private static int Below(int end) => RandomNumberGenerator.GetInt32(Math.Max(1, end));
}
