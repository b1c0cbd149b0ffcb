using System.Text;

namespace MapDash.Reading.Text;

/// <summary>
/// Cuts an article into words, numbers, marks and line ends. Words that printing has run together are parted where a letter
/// stands that only ends words (ى, ة): ديالىالمعروفة. Digits part from letters.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The tokens of a text, in order. Never throws, whatever the text holds.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        var start = 0;
        var number = false;
        var mayGlue = false;

        void End(int at)
        {
            if (word.Length > 0)
            {
                var folded = word.ToString();
                tokens.Add(new Token(number ? folded.TrimEnd('.', ',') : Folding.Respell(folded), number ? TokenKind.Number : TokenKind.Word, start, at));
                word.Clear();
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Folding.Fold(text[i]) is not { } letter)
            {
                continue;
            }

            var digit = letter is >= '0' and <= '9';
            var joins = number && word.Length > 0 && letter is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]);
            if (digit || joins || char.IsLetter(letter))
            {
                if (word.Length > 0 && (number != (digit || joins) || (mayGlue && !number)))
                {
                    End(i);
                }

                if (word.Length == 0)
                {
                    start = i;
                }

                number = digit || joins;
                word.Append(letter);
                mayGlue = text[i] is 'ى' && word.Length > 2 || text[i] is 'ة' && word.Length > 1;
                continue;
            }

            End(i);
            mayGlue = false;
            if (letter == '\n')
            {
                tokens.Add(new Token("\n", TokenKind.LineEnd, i, i + 1));
            }
            else if (letter != ' ')
            {
                tokens.Add(new Token(letter.ToString(), TokenKind.Mark, i, i + 1));
            }
        }

        End(text.Length);
        return tokens;
    }
}
