using System.Globalization;

namespace MapDash.Api.Ogc.Cql2;

/// <summary>A condition that cannot be read: where it stops making sense and what would.</summary>
/// <param name="position">Characters before that place.</param>
/// <param name="problem">What is wrong, and what was expected.</param>
internal sealed class CqlException(int position, string problem)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"at character {position + 1}: {problem}"))
{
    /// <summary>Characters before the place where it stops making sense.</summary>
    public int Position { get; } = position;
}
