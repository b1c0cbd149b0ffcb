namespace MapDash.Reading;

/// <summary>An article to read. Immutable.</summary>
/// <param name="Id">A name for it, handed back.</param>
/// <param name="Text">The text as published; offsets count in it.</param>
/// <param name="PublishedFirst">First day on which it may have been published.</param>
/// <param name="PublishedLast">Last such day; the same where the day is known.</param>
public sealed record Article(string Id, string Text, DateOnly PublishedFirst, DateOnly PublishedLast);
