using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dragoman.Languages;

/// <summary>
/// A sentence for people, in English, with its arguments kept apart: who shows it can say it in another language. An interpolated
/// string becomes one by itself where one is asked for; the first hole is {0}, the next {1}.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly StringBuilder english;
    private readonly List<object?> arguments;

    /// <summary>Begins an interpolated sentence; the compiler calls it.</summary>
    /// <param name="literalLength">How many characters stand between the holes.</param>
    /// <param name="formattedCount">How many holes there are.</param>
    public Sentence(int literalLength, int formattedCount)
    {
        english = new(literalLength + (3 * formattedCount));
        arguments = new(formattedCount);
    }

    /// <summary>A sentence of a pattern and what fills it.</summary>
    /// <param name="pattern">English, with {0}, {1} and so on.</param>
    /// <param name="arguments">What fills the holes; a sentence among them is said in the reader's language too.</param>
    public Sentence(string pattern, IEnumerable<object?> arguments)
    {
        english = new(pattern);
        this.arguments = [.. arguments];
    }

    /// <summary>The English pattern: its translations are found by it.</summary>
    public string English => english.ToString();

    /// <summary>What fills the holes.</summary>
    public IReadOnlyList<object?> Arguments => arguments;

    /// <summary>A sentence without arguments.</summary>
    /// <param name="english">The sentence.</param>
    public static implicit operator Sentence(string english) => FromString(english);

    /// <summary>A sentence without arguments.</summary>
    /// <param name="english">The sentence.</param>
    /// <returns>The same, as a sentence.</returns>
    public static Sentence FromString(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return new(Escaped(english), []);
    }

    /// <summary>The sentence itself: says to the compiler that an interpolated string is meant as one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>The same.</returns>
    public static Sentence Of(Sentence sentence) => sentence;

    /// <summary>Several sentences, each on a line of its own.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <returns>All of them as one.</returns>
    public static Sentence Lines(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return new(string.Join('\n', sentences.Select((_, index) => $"{{{index.ToString(CultureInfo.InvariantCulture)}}}")), sentences);
    }

    /// <summary>Adds what stands between holes; the compiler calls it.</summary>
    /// <param name="literal">The text.</param>
    public void AppendLiteral(string literal) => english.Append(Escaped(literal));

    /// <summary>Adds an argument; the compiler calls it.</summary>
    /// <param name="argument">What fills the hole.</param>
    public void AppendFormatted(object? argument)
    {
        english.Append(CultureInfo.InvariantCulture, $"{{{arguments.Count}}}");
        arguments.Add(argument);
    }

    /// <summary>Adds an argument that is written the same in all languages; the compiler calls it.</summary>
    /// <param name="argument">What fills the hole.</param>
    /// <param name="format">How it is written.</param>
    public void AppendFormatted(IFormattable argument, string format)
    {
        ArgumentNullException.ThrowIfNull(argument);
        AppendFormatted(argument.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>The sentence in English.</summary>
    /// <returns>The sentence with its arguments.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, English, [.. arguments.Select(argument => argument is Enum word ? Worded(word) : argument)]);

    /// <summary>Sentences are equal when they read the same in English.</summary>
    /// <param name="other">Another sentence.</param>
    /// <returns>Whether they read the same.</returns>
    public bool Equals(Sentence? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static string Worded(Enum word) =>
        string.Concat(word.ToString().Select((letter, place) => char.IsUpper(letter) ? (place == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
