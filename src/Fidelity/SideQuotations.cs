using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <content>The quotations of a text.</content>
public sealed partial class Side
{
    private IReadOnlyList<Quotation>? quotations;

    private int letters = -1;

    private int lettersBesideNumbers = -1;

    /// <summary>The quotations, nested ones too, in order.</summary>
    public IReadOnlyList<Quotation> Quotations => quotations ??= Languages.Quotations.Read(Text);

    /// <summary>How many letters and digits it has.</summary>
    internal int Letters => letters >= 0 ? letters : letters = Lengths.Letters(Text);

    /// <summary>How many stand outside its numbers, which one side writes in figures and the other in words.</summary>
    internal int LettersBesideNumbers => lettersBesideNumbers >= 0 ? lettersBesideNumbers : lettersBesideNumbers = Letters - LettersOfNumbers();

    private int LettersOfNumbers()
    {
        int sum = 0, last = 0;
        foreach (NumberMention number in Quantities.Select(q => q.Number))
        {
            if (number.IsWeak || number.IsArticle || number.Form is NumberForm.Part or NumberForm.Factor || number.Start < last)
                continue;
            sum += Lengths.Letters(Text.AsSpan(number.Start, number.Length));
            last = number.End;
        }

        return sum;
    }
}
