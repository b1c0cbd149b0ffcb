namespace MapDash.Api.Ogc;

/// <summary>A link from one resource to another. Immutable.</summary>
/// <param name="Rel">What the other is to this one.</param>
/// <param name="Href">Absolute address.</param>
/// <param name="Type">Media type of the answer.</param>
/// <param name="Title">In words, for people.</param>
internal sealed record OgcLink(string Rel, string Href, string Type, string Title);
