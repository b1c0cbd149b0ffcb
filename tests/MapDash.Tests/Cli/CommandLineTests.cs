using Xunit;

namespace MapDash.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("locate", "--help")]
    [InlineData("verify", "--help")]
    public async Task Help_is_a_result(params string[] args)
    {
        var (code, output, error) = await Shell.RunAsync(args);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_verb()
    {
        var (_, output, _) = await Shell.RunAsync("--help");

        Assert.All((string[])["serve", "locate", "verify"], verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("locate", "--loud")]
    [InlineData("locate", "44", "33")]
    [InlineData("verify", "--store")]
    [InlineData("serve", "now")]
    [InlineData("serve", "--loud")]
    [InlineData("--loud")]
    public async Task What_is_neither_a_verb_nor_an_option_does_nothing_and_says_so(params string[] args)
    {
        var (code, output, error) = await Shell.RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
