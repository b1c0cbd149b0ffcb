using System.Globalization;
using System.Text.Json;
using Xunit;

namespace MapDash.Tests.Cli;

public sealed class LocateTests
{
    [Theory]
    [InlineData("44.36 33.31", "IQ-BG")] // the city
    [InlineData("44.27 33.67", "IQ-BG", "D-TARMIYAH", "baghdad-belt-north")] // Tarmiyah
    [InlineData("44.18 33.30", "IQ-BG", "baghdad-belt-west")] // Abu Ghraib
    [InlineData("44.36 33.06", "IQ-BG", "baghdad-belt-south")] // Mahmudiyah
    [InlineData("44.60 33.22", "IQ-BG", "baghdad-belt-east")] // Mada'in
    [InlineData("43.13 36.34", "IQ-NI")] // Mosul
    [InlineData("44.39 35.47", "IQ-KI")] // Kirkuk
    [InlineData("47.80 30.50", "IQ-BA")] // Basra
    [InlineData("40.28 33.03", "IQ-AN")] // Rutba
    public async Task A_position_lies_in_its_governorate_and_areas(string line, string province, params string[] areas)
    {
        var (code, answers, _) = await LocateAsync(line + "\n");

        Assert.Equal(0, code);
        var answer = Assert.Single(answers);
        Assert.Equal(province, answer.GetProperty("province").GetString());
        var found = answer.GetProperty("areas").EnumerateArray().Select(area => area.GetString()!).ToArray();
        Assert.Superset(areas.ToHashSet(), found.ToHashSet());
    }

    [Theory]
    [InlineData("51.4 35.7")]
    [InlineData("0 0")]
    [InlineData("-180 -90")]
    public async Task A_position_outside_Iraq_lies_in_no_governorate(string line)
    {
        var (code, answers, _) = await LocateAsync(line);

        Assert.Equal((0, JsonValueKind.Null), (code, answers[0].GetProperty("province").ValueKind));
    }

    [Theory]
    [InlineData("44.36")]
    [InlineData("")]
    [InlineData("44.36 33.31 7")]
    [InlineData("44,36 33,31")]
    [InlineData("٤٤ ٣٣")]
    [InlineData("NaN 33")]
    [InlineData("44 Infinity")]
    [InlineData("181 33")]
    [InlineData("44 1e400")]
    public async Task A_line_that_is_no_position_is_named_and_answers_stay_aligned(string line)
    {
        var (code, answers, error) = await LocateAsync($"44.36 33.31\n{line}\n43.13 36.34\n");

        Assert.Equal(1, code);
        Assert.Equal(["IQ-BG", null, "IQ-NI"], answers.Select(answer => answer.GetProperty("province").GetString()));
        Assert.StartsWith("line 2: ", error, StringComparison.Ordinal);
        Assert.NotEmpty(answers[1].GetProperty("error").GetString()!);
        Assert.Empty(answers[1].GetProperty("areas").EnumerateArray());
    }

    [Fact]
    public async Task Answers_are_exactly_as_the_contract_writes_them()
    {
        var (_, output, _) = await Shell.RunAsync("0 0\r\n", CancellationToken.None, "locate");

        Assert.Equal("{\"province\":null,\"areas\":[]}\n", output);
    }

    [Fact]
    public async Task The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal("IQ-BG", (await LocateAsync("\uFEFF44.36\t33.31")).Answers[0].GetProperty("province").GetString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<(int Code, JsonElement[] Answers, string Error)> LocateAsync(string input)
    {
        var (code, output, error) = await Shell.RunAsync(input, CancellationToken.None, "locate");
        return (code, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)], error);
    }
}
