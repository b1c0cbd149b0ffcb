namespace MapDash.Core;

/// <summary>The same words in English and Arabic. Immutable; equal when both texts are equal.</summary>
/// <param name="En">English text.</param>
/// <param name="Ar">Arabic text; where it is missing, <see cref="In"/> falls back to English and says so by
/// <see cref="HasArabic"/>.</param>
public sealed record BilingualText(string En, string Ar)
{
    /// <summary>No words in either language.</summary>
    public static BilingualText Empty { get; } = new("", "");

    /// <summary>Whether an Arabic text has been written.</summary>
    public bool HasArabic => Ar.Length > 0;

    /// <summary>The text in a language: Arabic for <c>ar</c> where it exists, English otherwise.</summary>
    public string In(string language) => language == "ar" && HasArabic ? Ar : En;
}
