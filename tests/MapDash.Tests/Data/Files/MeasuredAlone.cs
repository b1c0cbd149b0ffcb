using Xunit;

namespace MapDash.Tests.Data.Files;

/// <summary>Tests that measure what the whole process allocates run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "files from outside";
}
