namespace Dragoman.Media;

/// <summary>Who made a picture, whose it is, and what may be done with it, in the words of the IPTC Photo Metadata Standard.</summary>
public sealed record Rights
{
    public static readonly Rights Unsaid = new();

    /// <summary>What stands below the picture: Credit Line.</summary>
    public string? Credit { get; init; }

    /// <summary>Who took or drew it: Creator.</summary>
    public string? Creator { get; init; }

    /// <summary>Copyright Notice.</summary>
    public string? Copyright { get; init; }

    /// <summary>Rights Usage Terms.</summary>
    public string? Terms { get; init; }

    /// <summary>Where the terms can be read: Web Statement of Rights.</summary>
    public string? TermsAddress { get; init; }

    /// <summary>Where a licence can be had: Licensor URL.</summary>
    public string? LicensorAddress { get; init; }

    /// <summary>How it came to be: a code of <see cref="DigitalSource"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Whether machines may learn from it: a code of <see cref="DataMining"/>.</summary>
    public string? Mining { get; init; }

    /// <summary>These, and where they say nothing, what the others say.</summary>
    public Rights Or(Rights others) => new()
    {
        Credit = Credit ?? others.Credit,
        Creator = Creator ?? others.Creator,
        Copyright = Copyright ?? others.Copyright,
        Terms = Terms ?? others.Terms,
        TermsAddress = TermsAddress ?? others.TermsAddress,
        LicensorAddress = LicensorAddress ?? others.LicensorAddress,
        Source = Source ?? others.Source,
        Mining = Mining ?? others.Mining,
    };
}
