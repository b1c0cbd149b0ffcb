namespace MapDash.Api.Ogc;

/// <summary>A property of one kind of thing, with the way to read it. Immutable.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Title">What it says.</param>
/// <param name="Read">Reads it: a string, double, bool, DateOnly, or null.</param>
internal sealed record Queryable<T>(string Name, PropertyType Type, string Title, Func<T, object?> Read) : Queryable(Name, Type, Title);
