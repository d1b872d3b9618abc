using System.Globalization;
using Dragoman.Fidelity.Tests;
using Dragoman.Fuzz;
using SharpFuzz;

// Without words: a target for afl-fuzz. With "run SECONDS": own mutations of the seeds, without coverage.
if (args is ["run", var seconds])
    return Mutations.Run(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), Console.Out);
Fuzzer.OutOfProcess.Run(stream =>
{
    using MemoryStream held = new();
    stream.CopyTo(held);
    FuzzedPair.Check(held.ToArray());
});
return 0;
