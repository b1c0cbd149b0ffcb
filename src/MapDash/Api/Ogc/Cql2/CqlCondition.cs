using System.Globalization;

namespace MapDash.Api.Ogc.Cql2;

/// <summary>
/// Makes a test of a condition: looks its properties up, checks that types fit, and follows three-valued logic, in which a
/// comparison with a missing value is neither true nor false. Stateless; the tests that it makes are safe to share.
/// </summary>
internal static class CqlCondition
{
    /// <summary>A test of a thing; null is a condition that everything meets.</summary>
    /// <exception cref="CqlException">A property is not known, or two values cannot be compared.</exception>
    public static Func<T, bool> Of<T>(CqlNode? node, IReadOnlyList<Queryable<T>> queryables)
    {
        if (node is null)
        {
            return static _ => true;
        }

        var test = Test(node, queryables);
        return thing => test(thing) is true;
    }

    private static Func<T, bool?> Test<T>(CqlNode node, IReadOnlyList<Queryable<T>> queryables)
    {
        switch (node)
        {
            case CqlNode.Constant(var value):
                return _ => value;
            case CqlNode.Not(var part):
                var inner = Test(part, queryables);
                return thing => !inner(thing);
            case CqlNode.All(var parts):
                return Several(parts, queryables, until: false);
            case CqlNode.Any(var parts):
                return Several(parts, queryables, until: true);
            case CqlNode.IsNull(var operand):
                var (isThere, _) = Value(operand, queryables, mayBeShape: true);
                return thing => isThere(thing) is null;
            case CqlNode.Like(var operand, var pattern):
                var (text, type) = Value(operand, queryables);
                RequireType(operand, type, PropertyType.Text, "LIKE compares texts");
                return thing => text(thing) is string found ? CqlPattern.Matches(found, pattern) : null;
            case CqlNode.In(var operand, var list):
                return Several([.. list.Select(each => new CqlNode.Compare(operand, CqlComparison.Equal, each))], queryables, until: true);
            case CqlNode.Between(var operand, var low, var high):
                return Several([new CqlNode.Compare(operand, CqlComparison.GreaterOrEqual, low), new CqlNode.Compare(operand, CqlComparison.LessOrEqual, high)], queryables, until: false);
            case CqlNode.Compare(var left, var how, var right):
                return Comparison(left, how, right, queryables);
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    // And ends at the first false, or at the first true; short of that, one unknown part leaves all of it unknown.
    private static Func<T, bool?> Several<T>(IReadOnlyList<CqlNode> parts, IReadOnlyList<Queryable<T>> queryables, bool until)
    {
        var tests = parts.Select(part => Test(part, queryables)).ToArray();
        return thing =>
        {
            bool? sum = !until;
            foreach (var test in tests)
            {
                var each = test(thing);
                if (each == until)
                {
                    return until;
                }

                sum = each is null ? null : sum;
            }

            return sum;
        };
    }

    private static Func<T, bool?> Comparison<T>(CqlOperand left, CqlComparison how, CqlOperand right, IReadOnlyList<Queryable<T>> queryables)
    {
        var (one, type) = Value(left, queryables);
        var (other, otherType) = Value(right, queryables);
        if (type != otherType)
        {
            // Many clients write a day as a text.
            one = otherType == PropertyType.Day ? AsDay<T>(left) : one;
            other = type == PropertyType.Day ? AsDay<T>(right) : other;
            if (type != PropertyType.Day && otherType != PropertyType.Day)
            {
                throw new CqlException(right.Position, $"a {Word(type)} cannot be compared with a {Word(otherType)}");
            }
        }

        if (type == PropertyType.Boolean && how is not (CqlComparison.Equal or CqlComparison.NotEqual))
        {
            throw new CqlException(left.Position, "true and false have no order: expected = or <>");
        }

        return thing => one(thing) is { } first && other(thing) is { } second ? Holds(Order(first, second), how) : null;
    }

    private static Func<T, object?> AsDay<T>(CqlOperand operand) =>
        operand is CqlOperand.Literal { Value: string text } && DateTimeRange.Instant(text) is { } instant
            ? Always<T>(DateOnly.FromDateTime(instant))
            : throw new CqlException(operand.Position, "expected a day such as DATE('2020-05-18')");

    private static (Func<T, object?> Read, PropertyType Type) Value<T>(CqlOperand operand, IReadOnlyList<Queryable<T>> queryables, bool mayBeShape = false)
    {
        if (operand is CqlOperand.Literal { Value: var value })
        {
            return (Always<T>(value), value switch
            {
                string => PropertyType.Text,
                double => PropertyType.Number,
                bool => PropertyType.Boolean,
                _ => PropertyType.Day,
            });
        }

        var name = ((CqlOperand.Property)operand).Name;
        var queryable = queryables.FirstOrDefault(each => each.Name == name)
            ?? throw new CqlException(operand.Position, $"there is no property '{(name.Length <= 40 ? name : name[..40] + "…")}'; expected one of {string.Join(", ", queryables.Select(each => each.Name))}");
        return queryable.Type != PropertyType.Geometry || mayBeShape
            ? (queryable.Read, queryable.Type)
            : throw new CqlException(operand.Position, $"of '{name}' only IS NULL can be asked");
    }

    private static Func<T, object?> Always<T>(object value) => _ => value;

    private static void RequireType(CqlOperand operand, PropertyType type, PropertyType wanted, string why)
    {
        if (type != wanted)
        {
            throw new CqlException(operand.Position, $"{why}, and this is a {Word(type)}");
        }
    }

    private static string Word(PropertyType type) => type.ToString().ToLower(CultureInfo.InvariantCulture);

    private static int Order(object first, object second) => (first, second) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (double one, double other) => one.CompareTo(other),
        (bool one, bool other) => one.CompareTo(other),
        (DateOnly one, DateOnly other) => one.CompareTo(other),
        _ => throw new InvalidOperationException($"{first.GetType().Name} beside {second.GetType().Name}"),
    };

    private static bool Holds(int order, CqlComparison how) => how switch
    {
        CqlComparison.Equal => order == 0,
        CqlComparison.NotEqual => order != 0,
        CqlComparison.Less => order < 0,
        CqlComparison.LessOrEqual => order <= 0,
        CqlComparison.Greater => order > 0,
        _ => order >= 0,
    };
}
