using System.Text;

namespace MapDash.Core;

/// <summary>
/// The published code of an enum value: <c>NamedArea</c> is <c>named_area</c>. Codes are what files, URLs and the
/// store hold; enum values exist only in memory, so that a renumbered enum can never change stored data.
/// </summary>
public static class CodeName
{
    /// <summary>The code of a value, in lower snake case.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ToCode[value];

    /// <summary>The value of a code, or null where the code is not one of the list.</summary>
    public static T? TryParse<T>(string? code) where T : struct, Enum =>
        code is not null && Names<T>.FromCode.TryGetValue(code, out var value) ? value : null;

    /// <summary>The value of a code.</summary>
    /// <exception cref="FormatException">The code is not one of the list; the message names both.</exception>
    public static T Parse<T>(string? code) where T : struct, Enum =>
        TryParse<T>(code) ?? throw new FormatException($"'{code}' is not a {typeof(T).Name} code.");

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ToCode =
            Enum.GetValues<T>().ToDictionary(value => value, value => Snake(value.ToString()));

        public static readonly Dictionary<string, T> FromCode =
            ToCode.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Snake(string name)
        {
            var code = new StringBuilder();
            foreach (var letter in name)
            {
                if (char.IsUpper(letter) && code.Length > 0)
                {
                    code.Append('_');
                }

                code.Append(char.ToLowerInvariant(letter));
            }

            return code.ToString();
        }
    }
}
