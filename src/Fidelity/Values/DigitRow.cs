using System.Globalization;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>A code in one row of digits on one side, and in groups on the other.</summary>
internal static class DigitRow
{
    private const decimal Shortest = 1000000;
    private const int MostGroups = 6;

    internal static void Match(IReadOnlyList<Quantity> rows, int[] ofRows, IReadOnlyList<Quantity> groups, int[] ofGroups)
    {
        for (int r = 0; r < rows.Count && r < 100; r++)
        {
            if (ofRows[r] != -1 || rows[r].Number is not { Form: NumberForm.Digits, Value: >= Shortest } row)
                continue;
            string digits = Digits(row);
            for (int g = 0; g < groups.Count && g < 100; g++)
            {
                if (Groups(digits, groups, ofGroups, g) is not (> 1 and var count))
                    continue;
                ofRows[r] = ValueMatching.Shared;
                Array.Fill(ofGroups, ValueMatching.Shared, g, count);
                break;
            }
        }
    }

    /// <summary>How many groups from one on make up the row, 0 for none.</summary>
    private static int Groups(string digits, IReadOnlyList<Quantity> groups, int[] ofGroups, int from)
    {
        string so = "";
        for (int g = from; g < groups.Count && g < from + MostGroups && ofGroups[g] == -1 && groups[g].Number is { Form: NumberForm.Digits, Value: >= 0 }; g++)
        {
            so += Digits(groups[g].Number);
            if (!digits.StartsWith(so, StringComparison.Ordinal))
                return 0;
            if (so.Length == digits.Length)
                return g - from + 1;
        }

        return 0;
    }

    private static string Digits(NumberMention mention) =>
        new string('0', mention.LeadingNoughts) + (mention.Value == 0 && mention.LeadingNoughts > 0 ? "0" : mention.Value.ToString("0", CultureInfo.InvariantCulture));
}
