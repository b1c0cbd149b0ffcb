namespace MapDash.Core.Events;

/// <summary>How a report passes a claim on. Codes: <c>attribution_mode</c> of the code list.</summary>
public enum AttributionMode
{
    /// <summary>In quotation marks.</summary>
    DirectQuote,

    /// <summary>In reported speech.</summary>
    Indirect,

    /// <summary>From a bulletin or statement.</summary>
    WrittenStatement,

    /// <summary>In the outlet's own voice, no source named.</summary>
    Narrator,

    /// <summary>The speaker passes on what another body said.</summary>
    Relayed,
}
