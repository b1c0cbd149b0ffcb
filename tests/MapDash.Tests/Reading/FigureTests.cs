using Xunit;

namespace MapDash.Tests.Reading;

public sealed class FigureTests
{
    [Theory]
    [InlineData("تنفيذ 11 ضربة جوية وتدمير 8 أنفاق", "11 strikes", "8 tunnels")]
    [InlineData("تنفيذ ١١ ضربة جوية وتدمير ٨ أنفاق", "11 strikes", "8 tunnels")]
    [InlineData("ضربة جوية أسفرت عن مقتل سبعة وثلاثين إرهابيا", "37 killed")]
    [InlineData("ضربة جوية أسفرت عن مقتل مئة وثلاثة إرهابيين", "103 killed")]
    [InlineData("نفذت القوات ضربتين جويتين", "2 strikes")]
    [InlineData("انفجار عبوة ناسفة أدى إلى استشهاد جندي وإصابة ثلاثة آخرين", "1 killed", "3 wounded")]
    [InlineData("انفجار عبوة ناسفة أدى إلى مقتل شرطيين اثنين", "2 killed")]
    [InlineData("هجوم مسلح خلف 7 قتلى و12 جريحا", "7 killed", "12 wounded")]
    [InlineData("القبض على 33 مطلوبا بينهم قياديان", "33 arrested", "2 leaders")]
    [InlineData("ضبط 25 كيلوغراما من المخدرات", "25 kg")]
    [InlineData("ضبط 5,000 حبة مخدرة و2 بندقية", "2 weapons")]
    [InlineData("تفتيش الشريط الحدودي بمسافة 610 كيلومترات", "610 km")]
    [InlineData("تحرير نحو ثلث مساحة البلاد", "0.3333 fraction")]
    [InlineData("هجوم مسلح على مقر اللواء 52 عام 2019")] // a brigade, a year
    [InlineData("هجوم مسلح على مقر الفرقة الخامسة")] // an ordinal
    [InlineData("هجوم مسلح أسفر عن مقتل وإصابة ثمانية أشخاص", "8 persons")] // of both together
    [InlineData("هجوم مسلح أوقع قتيلين وسبعة جرحى", "2 killed", "7 wounded")]
    [InlineData("ضربة جوية استهدفت المفرزة وقتلت أفرادها التسعة", "9 killed")] // the number follows
    [InlineData("اعتقال 14 ألفا و857 متهما", "14857 arrested")]
    [InlineData("خطف مسلحون ستة من الأهالي", "6 persons")]
    [InlineData("ضبط نصف طن من المخدرات", "500 kg")]
    [InlineData("تفتيش ثلاث وعشرين قرية", "23 villages")]
    [InlineData("تدمير ست عجلات في ضربة جوية", "6 vehicles")] // ست is a lady too
    [InlineData("هجوم مسلح عند الساعة 7:20 مساء أمس")] // a clock
    [InlineData("ضبط تسع بنادق ورشاشتين", "9 weapons", "2 weapons")]
    [InlineData("قصفت الطائرات كهفين بست ضربات", "2 caves", "6 strikes")] // ب before a short number
    [InlineData("قتل مسلحون ثلاثة مدنيين من عائلة واحدة", "3 killed")] // one family counts nobody
    [InlineData("اعتقال 213 تاجرا ومتعاطيا", "213 arrested")] // together, and no other one
    [InlineData("مقتل 150 إرهابيا بينهم 48 قياديا", "150 killed", "48 leaders")] // who they were, not once more what became of them
    [InlineData("هجوم مسلح على قرية تقع على بعد 100 كيلومتر شمال بعقوبة")] // how far away it lies
    [InlineData("ضربة جوية نفذتها طائرات Su-25 العراقية")] // a model
    [InlineData("نزاع عشائري أوقع 12 شخصا بين قتيل وجريح", "12 persons")] // of both together
    [InlineData("هجوم على سوق قرب انتحاريين فجرا نفسيهما", "2 attackers")] // the verb counts them
    [InlineData("إلقاء القبض على 20 إرهابيا في الموصل (400 كلم شمال بغداد)", "20 arrested")] // how far away it lies
    [InlineData("اعتقال تسعة قياديين في تنظيم داعش", "9 leaders")]
    [InlineData("القوات تلاحق خلايا داعش التي ما زال عدد مقاتليها لا يتجاوز 500 في العراق", "500 persons")] // who is counted stands before
    public void Figures_have_a_number_and_what_it_counts(string text, params string[] figures) =>
        Assert.Equal(figures, Articles.Only(text + ".").Numbers());

    [Theory]
    [InlineData("نحو 500 إرهابي", 500, 450, 550, "approx")]
    [InlineData("أكثر من 30 إرهابيا", 30, 31, null, "more_than")]
    [InlineData("ما لا يقل عن تسعة إرهابيين", 9, 9, null, "at_least")]
    [InlineData("عدد من الإرهابيين", null, 3, null, "vague")]
    [InlineData("10 أو 12 إرهابيا", null, 10, 12, "range")]
    public void Bounds_stay_bounds(string words, int? value, int? low, int? high, string qualifier)
    {
        var figure = Assert.Single(Articles.Only($"ضربة جوية أسفرت عن مقتل {words}.").Figures).Value;

        Assert.Equal((value, low, high, "killed", qualifier), (figure.Value, figure.Low, figure.High, figure.Unit, figure.Qualifier));
    }
}
