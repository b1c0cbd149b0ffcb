using System.Globalization;

namespace MapDash.Api.Ogc.Cql2;

/// <summary>
/// Reads a condition in CQL2 text: Basic CQL2 with LIKE, IN and BETWEEN, by recursive descent. It needs time in proportion to
/// the text, and throws nothing but its own exception. For one condition.
/// </summary>
internal sealed class CqlParser
{
    /// <summary>How deep parentheses and NOT may stand in one another.</summary>
    public const int Deepest = 50;

    private readonly IReadOnlyList<CqlToken> _tokens;
    private int _at;
    private int _depth;

    private CqlParser(IReadOnlyList<CqlToken> tokens) => _tokens = tokens;

    private CqlToken Current => _tokens[_at];

    /// <summary>The tree of a condition.</summary>
    /// <exception cref="CqlException">It cannot be read.</exception>
    public static CqlNode Parse(string text)
    {
        var parser = new CqlParser(CqlTokenizer.Read(text));
        var node = parser.Alternatives();
        return parser.Current.Kind == CqlTokenKind.End ? node : throw parser.Expected("AND, OR or the end");
    }

    private CqlNode Alternatives()
    {
        var parts = new List<CqlNode> { Conditions() };
        while (Take("OR"))
        {
            parts.Add(Conditions());
        }

        return parts is [var only] ? only : new CqlNode.Any(parts);
    }

    private CqlNode Conditions()
    {
        var parts = new List<CqlNode> { Condition() };
        while (Take("AND"))
        {
            parts.Add(Condition());
        }

        return parts is [var only] ? only : new CqlNode.All(parts);
    }

    private CqlNode Condition()
    {
        var inner = Current.Is("NOT") || Current.IsMark('(');
        if (!inner)
        {
            return Predicate();
        }

        if (++_depth > Deepest)
        {
            throw new CqlException(Current.Position, "parentheses and NOT may stand at most 50 deep");
        }

        CqlNode node;
        if (Take("NOT"))
        {
            node = new CqlNode.Not(Condition());
        }
        else
        {
            _at++;
            node = Alternatives();
            Require(')');
        }

        _depth--;
        return node;
    }

    private CqlNode Predicate()
    {
        var value = Operand();
        if (Current.Kind == CqlTokenKind.Sign)
        {
            var how = Comparison(Current.Text);
            _at++;
            return new CqlNode.Compare(value, how, Operand());
        }

        if (Take("IS"))
        {
            var isNot = Take("NOT");
            RequireWord("NULL");
            return Negated(isNot, new CqlNode.IsNull(value));
        }

        var not = Take("NOT");
        if (Take("LIKE"))
        {
            // A long pattern on long texts is work without end, and nobody's question.
            var pattern = Current.Kind == CqlTokenKind.Text && Current.Text.Length <= 100
                ? Current.Text
                : throw Expected("a pattern in single quotes, of at most 100 characters");
            _at++;
            return Negated(not, new CqlNode.Like(value, pattern));
        }

        if (Take("BETWEEN"))
        {
            var low = Operand();
            RequireWord("AND");
            return Negated(not, new CqlNode.Between(value, low, Operand()));
        }

        if (Take("IN"))
        {
            return Negated(not, new CqlNode.In(value, List()));
        }

        return !not && value is CqlOperand.Literal { Value: bool constant }
            ? new CqlNode.Constant(constant)
            : throw Expected(not ? "LIKE, IN or BETWEEN" : "=, <>, <, <=, >, >=, IS NULL, LIKE, IN or BETWEEN");
    }

    private List<CqlOperand> List()
    {
        Require('(');
        var list = new List<CqlOperand>();
        do
        {
            list.Add(Operand());
        }
        while (TakeMark(','));
        Require(')');
        return list;
    }

    private CqlOperand Operand()
    {
        var token = Current;
        _at += token.Kind == CqlTokenKind.End ? 0 : 1;
        switch (token.Kind)
        {
            case CqlTokenKind.Text:
                return new CqlOperand.Literal(token.Text, token.Position);
            case CqlTokenKind.Number:
                return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? new CqlOperand.Literal(number, token.Position)
                    : throw new CqlException(token.Position, $"{token.Shown} is no number");
            case CqlTokenKind.Name:
                return new CqlOperand.Property(token.Text, token.Position);
            case CqlTokenKind.Word when token.Is("TRUE") || token.Is("FALSE"):
                return new CqlOperand.Literal(token.Is("TRUE"), token.Position);
            case CqlTokenKind.Word when Current.IsMark('('):
                return token.Is("DATE") || token.Is("TIMESTAMP")
                    ? Time(token)
                    : throw new CqlException(token.Position, $"{token.Shown} is no function here; there are DATE('…') and TIMESTAMP('…')");
            case CqlTokenKind.Word when !IsKeyword(token):
                return new CqlOperand.Property(token.Text, token.Position);
            default:
                throw new CqlException(token.Position, $"expected a property or a value, found {token.Shown}");
        }
    }

    // Everything is known to the day at best, so an instant counts as its day in UTC.
    private CqlOperand.Literal Time(CqlToken word)
    {
        Require('(');
        var text = Current;
        var instant = text.Kind == CqlTokenKind.Text && text.Text.Contains('T', StringComparison.OrdinalIgnoreCase) != word.Is("DATE")
            ? DateTimeRange.Instant(text.Text)
            : null;
        if (instant is not { } found)
        {
            throw Expected(word.Is("DATE") ? "a day such as '2020-05-18'" : "an instant such as '2020-05-18T00:00:00Z'");
        }

        _at++;
        Require(')');
        return new CqlOperand.Literal(DateOnly.FromDateTime(found), word.Position);
    }

    private static bool IsKeyword(CqlToken token) =>
        ((string[])["AND", "OR", "NOT", "IS", "NULL", "LIKE", "IN", "BETWEEN"]).Any(token.Is);

    private static CqlNode Negated(bool not, CqlNode node) => not ? new CqlNode.Not(node) : node;

    private static CqlComparison Comparison(string sign) => sign switch
    {
        "=" => CqlComparison.Equal,
        "<>" => CqlComparison.NotEqual,
        "<" => CqlComparison.Less,
        "<=" => CqlComparison.LessOrEqual,
        ">" => CqlComparison.Greater,
        _ => CqlComparison.GreaterOrEqual,
    };

    private bool Take(string keyword)
    {
        var taken = Current.Is(keyword);
        _at += taken ? 1 : 0;
        return taken;
    }

    private bool TakeMark(char mark)
    {
        var taken = Current.IsMark(mark);
        _at += taken ? 1 : 0;
        return taken;
    }

    private void RequireWord(string keyword)
    {
        if (!Take(keyword))
        {
            throw Expected(keyword);
        }
    }

    private void Require(char mark)
    {
        if (!TakeMark(mark))
        {
            throw Expected(mark.ToString());
        }
    }

    private CqlException Expected(string what) => new(Current.Position, $"expected {what}, found {Current.Shown}");
}
