using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MapDash.Circuits;

/// <summary>What a browser finds in a served page to make it live: the places of components and the state to start from.</summary>
/// <param name="Operations">Adds every component of the page, as the hub expects it.</param>
/// <param name="State">Protected state that came with the page, or empty.</param>
internal sealed partial record ServedPage(string Operations, string State)
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="InvalidDataException">No interactive component is in it.</exception>
    public static ServedPage Read(string html)
    {
        var operations = new JsonArray();
        foreach (Match match in Markers().Matches(html))
        {
            // A component that was rendered ahead has a second marker at its end, without a descriptor.
            var marker = JsonNode.Parse(match.Groups["json"].Value)!.AsObject();
            if (marker["type"]?.GetValue<string>() == "server" && marker.ContainsKey("descriptor"))
            {
                operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
            }
        }

        return operations.Count == 0
            ? throw new InvalidDataException("No interactive component is in the page.")
            : new ServedPage(new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), StateComment().Match(html).Groups["state"].Value);
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=]+)-->")]
    private static partial Regex StateComment();
}
