using MapDash.Core.Time;

namespace MapDash.Core.Events;

/// <summary>One published article. Its text is not kept: only its checksum, our summary and short quotes. Immutable.</summary>
public sealed record Report
{
    /// <summary>Stable id, without dots.</summary>
    public required string Id { get; init; }

    /// <summary>Actor id of the publisher, or null where it is unknown.</summary>
    public string? PublisherId { get; init; }

    /// <summary>Name of the publisher, or a neutral description of an unknown one.</summary>
    public required BilingualText Publisher { get; init; }

    /// <summary>stated, inferred or unknown.</summary>
    public string PublisherKnown { get; init; } = "unknown";

    /// <summary>How we know the publisher.</summary>
    public BilingualText PublisherBasis { get; init; } = BilingualText.Empty;

    /// <summary>Language of the report.</summary>
    public string Language { get; init; } = "ar";

    /// <summary>Our headline for it.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Our summary.</summary>
    public required BilingualText Summary { get; init; }

    /// <summary>Address, or null where none is known.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published.</summary>
    public required Period Published { get; init; }

    /// <summary>stated or inferred.</summary>
    public string PublishedKnown { get; init; } = "stated";

    /// <summary>How the date of publication is known.</summary>
    public BilingualText PublishedReasoning { get; init; } = BilingualText.Empty;

    /// <summary>Outside evidence for the date: fact and address.</summary>
    public IReadOnlyList<DatingEvidence> PublishedEvidence { get; init; } = [];

    /// <summary>Length of the text in Unicode code points.</summary>
    public int TextCodePoints { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public string TextSha256 { get; init; } = "";

    /// <summary>Ids of the actors whose statements it carries on.</summary>
    public IReadOnlyList<string> Relays { get; init; } = [];
}
