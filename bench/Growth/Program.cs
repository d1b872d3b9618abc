using Dragoman.Growth.Bench;

// How time grows where a hostile text is twice as long: about 2 is linear, about 4 is quadratic.
if (args is ["check"] or [])
    CheckGrowth.Measure(Console.Out);
if (args is ["read"] or [])
    ReadingGrowth.Measure(Console.Out);
if (args is ["match"] or [])
    MatchingGrowth.Measure(Console.Out);
