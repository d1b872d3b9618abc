namespace Dragoman.Stories.Matching;

/// <summary>A text with its tokens, and each token's number: equal numbers are equal tokens across both texts of a comparison.</summary>
internal sealed class TokenText
{
    private readonly string text;
    private readonly List<Token> tokens;

    private TokenText(string text, Dictionary<string, int> numbers)
    {
        this.text = text;
        tokens = Words.Of(text);
        Numbers = new int[tokens.Count];
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = Span(i);
            if (!known.TryGetValue(token, out var number))
                known[token] = number = numbers.Count;
            Numbers[i] = number;
        }
    }

    public int[] Numbers { get; }

    public int Count => tokens.Count;

    public static (TokenText Before, TokenText After) Both(string before, string after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return (new TokenText(before, numbers), new TokenText(after, numbers));
    }

    public string Text(int start, int end) => start == end ? "" : text[tokens[start].Start..tokens[end - 1].End];

    public int WordsIn(int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
        return words;
    }

    public bool IsSpace(int index) => tokens[index].Kind == TokenKind.Space;

    public bool EndsSentence(int index) => tokens[index] switch
    {
        { Kind: TokenKind.Punctuation } => Span(index)[0] is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' or '。' or '！' or '？',
        { Kind: TokenKind.Space } => Span(index).Contains('\n'),
        _ => false,
    };

    private ReadOnlySpan<char> Span(int index) => text.AsSpan(tokens[index].Start, tokens[index].Length);
}
