using System.Security.Cryptography;
using System.Text;
using MapDash.Core.Events;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

/// <summary>The articles are not shipped: where they lie beside the repository, every quotation is held against them.</summary>
public sealed class CuratedQuoteTests
{
    public static TheoryData<string> Reports => ["000", "001", "002", "003", "004"];

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public void Every_quotation_stands_in_its_article_where_it_says(string id)
    {
        var report = Shipped.FindReport(id)!;
        var text = Article(report).EnumerateRunes().ToArray();
        Assert.Equal(report.TextCodePoints, text.Length);
        var claims = Content.Events.SelectMany(reported => reported.Claims).Where(claim => claim.ReportId == id).ToArray();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal(claim.Quote!.Text, At(text, claim.Quote)));
    }

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public void The_words_for_time_place_actor_and_figure_stand_in_the_article_as_well(string id)
    {
        var text = Article(Shipped.FindReport(id)!).EnumerateRunes().ToArray();
        var words = Content.Events.Where(reported => reported.ReportIds.SequenceEqual([id]))
            .SelectMany(reported => reported.Places.Select(place => place.Words)
                .Concat(reported.Actors.Select(actor => actor.Words))
                .Concat(reported.Figures.Select(figure => figure.Words))
                .Append(reported.Dating.Words))
            .OfType<TextSpan>().ToArray();
        Assert.NotEmpty(words);
        Assert.All(words, span => Assert.Equal(span.Text, At(text, span)));
    }

    // The copy with the checksum that the report carries; its name says nothing.
    private static string Article(Report report)
    {
        var folder = Path.Combine(Root, "..", "shared", "seeds");
        Skip.IfNot(Directory.Exists(folder), "The articles do not lie beside this repository (../shared/seeds).");
        var bytes = Directory.EnumerateFiles(folder, "*.txt").Select(File.ReadAllBytes)
            .SingleOrDefault(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)) == report.TextSha256);
        Assert.True(bytes is not null, $"No article in {folder} has the checksum of report {report.Id}.");
        return Encoding.UTF8.GetString(bytes);
    }

    private static string At(Rune[] text, TextSpan span) => string.Concat(text[span.Start..span.End]);
}
