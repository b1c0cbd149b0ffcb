namespace MapDash.Api.Ogc;

/// <summary>A property of features that a filter may name. Immutable.</summary>
/// <param name="Name">Its name, as in the features.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Title">What it says, in words.</param>
internal record Queryable(string Name, PropertyType Type, string Title)
{
    /// <summary>The codes that it may hold, where they are a list; else empty.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
