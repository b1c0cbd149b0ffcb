using System.CommandLine;
using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Cli;

/// <summary>The parts of a filter as options of a verb: named and valued as in a link.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]>[] _options = [.. FilterNotation.Names.Select(name => new Option<string[]>($"--{name}")
    {
        Description = $"As in a link: {FilterNotation.ExpectedOf(name)}.",
        HelpName = name.ToUpperInvariant(),
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = false,
    })];

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (var option in _options)
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>What was given, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Given(ParseResult parsed) =>
        [.. _options.SelectMany(option => (parsed.GetValue(option) ?? []).Select(value => KeyValuePair.Create(option.Name[2..], (string?)value)))];

    /// <summary>The filter, or why it cannot be.</summary>
    public static (EventFilter Filter, string? Problem) Read(IReadOnlyList<KeyValuePair<string, string?>> given, Dataset dataset)
    {
        var values = new NamedValues(given);
        var filter = FilterNotation.Read(values, dataset);
        return (filter, values.Dropped is [var (name, value), ..] ? $"--{name} {value}: {FilterNotation.ExpectedOf(name)} is expected." : null);
    }
}
