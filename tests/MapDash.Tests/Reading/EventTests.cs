using MapDash.Core.Events;
using Xunit;

namespace MapDash.Tests.Reading;

/// <summary>What is read from sentences as the press writes them. All sentences are ours; the incidents are invented.</summary>
public sealed class EventTests
{
    [Fact]
    public void A_strike_takes_its_results_in_and_says_whose_claim_it_is()
    {
        var strike = Articles.Only("أعلنت خلية الإعلام الأمني، اليوم الثلاثاء، تنفيذ طيران الجيش ثلاث ضربات جوية استهدفت أوكاراً لعصابات داعش في وادي الشاي جنوب محافظة كركوك، أسفرت عن مقتل خمسة إرهابيين وتدمير مضافتين ونفق.");

        Assert.Equal("air_strike", strike.Kind.Value);
        Assert.Equal(["NA-WADI-SHAY"], strike.PlaceIds());
        Assert.Equal(["3 strikes", "5 killed", "2 hideouts"], strike.Numbers());
        Assert.Superset(new HashSet<string> { "IQ_ARMY_AVIATION", "ISIS" }, strike.ActorIds().ToHashSet());
        Assert.Equal(("SMC", AttributionMode.Indirect), (strike.Claimant, strike.Mode));
        Assert.Null(strike.Period); // today is when it was said
    }

    [Fact]
    public void Two_matters_of_one_sentence_are_two_events_each_with_its_own_time()
    {
        var events = Articles.Read("ونحن نعمل مع قوات التحالف في المجال الأمني، وقد قام التحالف الدولي قبل نحو 5 أيام بضرب عدة مواقع لداعش، ويوم أمس كانت هنالك عملية نوعية لجهاز مكافحة الإرهاب في كركوك.");

        Assert.Equal(["coordination_cooperation", "air_strike", "raid_special_operation"], events.Kinds());
        Assert.Equal(["/", "2021-03-10/2021-03-12", "2021-03-15/2021-03-15"], events.Select(draft => draft.Days()));
    }

    [Fact]
    public void One_operation_told_in_two_sentences_is_one_event()
    {
        var operation = Articles.Only("انطلقت صباح أمس عملية عسكرية واسعة لتطهير جبال مكحول وقرى شمال بيجي من خلايا تنظيم داعش. وأوضح قائد عمليات صلاح الدين أن العملية انطلقت من ثلاثة محاور.");

        Assert.Equal("ground_clearing_operation", operation.Kind.Value);
        Assert.Equal(["NA-MAKHOUL", "D-BAIJI"], operation.PlaceIds());
        Assert.Equal(2, operation.Evidence.Count);
    }

    [Fact]
    public void What_is_told_in_the_lead_and_then_at_length_is_one_event()
    {
        var strike = Articles.Only("أعلنت خلية الإعلام الأمني تنفيذ ضربات جوية أسفرت عن مقتل عدد من عناصر داعش. وذكرت الخلية في بيان أن طائرات القوة الجوية شنت، صباح أمس، عشر ضربات في جبال حمرين.");

        Assert.Equal(("air_strike", "2021-03-15/2021-03-15"), (strike.Kind.Value, strike.Days()));
        Assert.Equal(["10 strikes"], strike.Numbers().Where(number => number.Contains("strikes", StringComparison.Ordinal)));
    }

    [Fact]
    public void Who_owns_up_to_an_attack_did_it()
    {
        var attack = Articles.Only("انفجرت عبوة ناسفة في قضاء الحويجة وأصابت ثلاثة مدنيين. وتبنى تنظيم داعش العملية عبر وكالة أعماق.");

        Assert.Equal("ied_explosion", attack.Kind.Value);
        Assert.Contains("ISIS", attack.ActorIds());
    }

    [Fact]
    public void A_quotation_cuts_no_name_in_two()
    {
        var draft = Articles.Read("وأعلن أن جهاز مكافحة الإرهاب نفذ أمس عملية نوعية في كركوك بمساندة التحالف الدولي، شملت 14 ضربة جوية وتدمير ستة أنفاق.", "2020-05-19")[0];

        var quote = MapDash.Reading.Cards.Quotation.Of(draft)!.Text;

        Assert.StartsWith("جهاز مكافحة الإرهاب", quote, StringComparison.Ordinal);
        Assert.True(quote.Split(' ').Length <= MapDash.Reading.Cards.Quotation.MostWords);
    }

    [Fact]
    public void The_pace_of_attacks_is_a_judgement() =>
        Assert.Equal("threat_assessment", Articles.Only("قال الخفاجي إن وتيرة الهجمات هبطت بعد حملات متتالية.").Kind.Value);

    [Fact]
    public void An_attack_that_something_followed_has_its_own_time()
    {
        var events = Articles.Read("نشرت قوات الحدود تعزيزات على الشريط الحدودي مع سوريا على خلفية هجوم شنه تنظيم داعش الخميس الماضي على سجن في الحسكة.", "2022-01-27");

        Assert.Equal("2022-01-20/2022-01-20", events.Single(draft => draft.Kind.Value == "armed_attack").Days());
        Assert.Null(events.Single(draft => draft.Kind.Value != "armed_attack").Period);
    }

    [Fact]
    public void Who_is_meant_by_a_relative_clause_stands_before_it() =>
        Assert.Contains("ISIS", Articles.Read("نفذت القوات الأمنية عملية تفتيش لملاحقة تنظيم داعش الذي احتل في عام 2014 مدينة الموصل.").Single(draft => draft.Kind.Value == "territorial_declaration").ActorIds());

    [Fact]
    public void A_remark_on_an_attack_is_no_second_one() =>
        Assert.Single(Articles.Read("سقطت ثلاثة صواريخ على قاعدة عين الأسد. ويعد الهجوم الثاني من نوعه خلال أقل من 24 ساعة."));

    [Fact]
    public void Nobody_owning_up_tells_no_event() =>
        Assert.Equal("shelling_rocket", Articles.Only("سقط صاروخ على قاعدة عين الأسد. ولم تعلن أي جهة مسؤوليتها عن الهجوم الصاروخي.").Kind.Value);

    [Fact]
    public void What_came_days_after_another_thing_dates_it()
    {
        var events = Articles.Read("قتل ثلاثة جنود في هجوم مسلح غرب كركوك أمس، بعد أربعة أيام من تفجير عبوة ناسفة في قضاء الطارمية.");

        Assert.Equal(["2021-03-15/2021-03-15", "2021-03-11/2021-03-11"], events.Select(draft => draft.Days()));
    }

    [Fact]
    public void The_same_day_is_that_of_what_was_told_before()
    {
        var events = Articles.Read("استهدف هجوم مسلح نقطة تفتيش في قضاء الحويجة السبت الماضي. وفي اليوم التالي اعتقلت الشرطة مشتبهين اثنين.");

        Assert.Equal(["2021-03-13/2021-03-13", "2021-03-14/2021-03-14"], events.Select(draft => draft.Days()));
    }

    [Fact]
    public void What_stands_in_a_sentence_of_the_source_is_no_page_furniture()
    {
        Assert.Equal(["arrest"], Articles.Read("أفاد مصدر أمني بتفاصيل ما جرى في البصرة.\nوقال المصدر إن قوة ألقت القبض على ثلاثة مطلوبين.").Kinds());
    }

    [Theory]
    [InlineData("ولم تؤكد بغداد ما ذكرته وسائل إعلام عن انسحاب القوات الأمريكية من قاعدة عين الأسد.")]
    [InlineData("أوضح قائد الشرطة أن ما جرى خلاف عشائري وليس عملا إرهابيا كما ادعت وكالة أعماق.")]
    public void What_is_not_confirmed_or_called_a_lie_is_not_told_as_having_been(string text) =>
        Assert.All(Articles.Read(text), draft => Assert.Equal(ReportedStatus.Denied, draft.Status.Value));

    [Fact]
    public void Nineveh_is_no_intention()
    {
        Assert.Empty(Articles.Read("ينحدر الضابط من محافظة نينوى."));
    }

    [Fact]
    public void A_denial_is_never_the_event_it_denies()
    {
        var denial = Articles.Only("نفت وزارة الداخلية العراقية صحة الأنباء التي تحدثت عن سقوط ثلاث قذائف هاون قرب مطار بغداد الدولي.");

        Assert.Equal(("denial_statement", ReportedStatus.Denied), (denial.Kind.Value, denial.Status.Value));
        Assert.Equal("IQ_MOI", denial.Claimant);
    }

    [Fact]
    public void Who_says_that_it_was_not_done_denies_it()
    {
        var denial = Articles.Only("أكد قائد الشرطة أنه لم تنفذ أي ضربة جوية في المحافظة.");

        Assert.Equal(("denial_statement", ReportedStatus.Denied), (denial.Kind.Value, denial.Status.Value));
    }

    [Fact]
    public void What_is_negated_is_no_event() => Assert.Empty(Articles.Read("قال المصدر إن الزيارة انتهت دون انفجار عبوات."));

    [Fact]
    public void What_was_thwarted_did_not_happen()
    {
        Assert.Equal("attack_thwarted", Articles.Only("قواتنا أحبطت استهداف أبراج نقل الطاقة في محافظات نينوى وديالى.").Kind.Value);
    }

    [Fact]
    public void Those_whom_the_militants_killed_are_no_killing_of_militants()
    {
        var attack = Articles.Only("قُتل شرطيان وأصيب أربعة بجروح في هجوم شنه مسلحون من تنظيم داعش على نقطة تفتيش في قضاء داقوق جنوبي كركوك فجر اليوم.");

        Assert.Equal("armed_attack", attack.Kind.Value);
        Assert.Equal(["2 killed", "4 wounded"], attack.Numbers());
        Assert.Equal("2021-03-16/2021-03-16", attack.Days());
    }

    [Fact]
    public void Numbers_over_weeks_are_a_sum()
    {
        var sum = Articles.Only("أكد الناطق باسم القائد العام أن القوات الأمنية قتلت 42 إرهابيا واعتقلت 18 آخرين خلال شهر شباط/فبراير الماضي، وضبطت ما لا يقل عن تسعة أكداس للعتاد في محافظات كركوك وديالى.");

        Assert.Equal("campaign_summary", sum.Kind.Value);
        Assert.Equal("2021-02-01/2021-02-28", sum.Days());
        Assert.Equal(["42 killed", "18 arrested", "9 caches"], sum.Numbers());
    }

    [Fact]
    public void What_a_judgement_is_about_does_not_date_or_place_it()
    {
        var judgement = Articles.Only("أصدرت محكمة جنايات الكرخ حكما بالإعدام بحق ثلاثة إرهابيين عن جريمة تفجير سيارة مفخخة في بغداد عام 2016.");

        Assert.Equal("legal_accountability", judgement.Kind.Value);
        Assert.Null(judgement.Period);
        Assert.Empty(judgement.Places);
    }

    [Fact]
    public void A_relative_clause_with_a_date_of_its_own_is_an_event_of_its_own()
    {
        var events = Articles.Read("سعى التنظيم الذي قتل زعيمه في عملية نوعية أمريكية في سوريا العام الماضي إلى شن هجمات إرهابية.", "2020-11-20");

        Assert.Equal(["armed_attack", "militants_killed"], events.Kinds());
        Assert.Equal(["/", "2019-01-01/2019-12-31"], events.Select(draft => draft.Days()));
    }

    [Fact]
    public void The_headline_adds_to_an_event_of_the_body_and_is_none_itself()
    {
        var events = Articles.Read("ضبط كدس عتاد في كركوك\n\nأعلنت الشرطة الاتحادية ضبط كدس للعتاد في قضاء الحويجة يحتوي على 12 عبوة ناسفة و20 قذيفة هاون.");

        var seizure = Assert.Single(events);
        Assert.Equal(2, seizure.Evidence.Count);
        Assert.Equal(["D-HAWIJA"], seizure.PlaceIds());
    }

    [Fact]
    public void Page_furniture_is_not_read()
    {
        Assert.Empty(Articles.Read("اقرأ أيضا: مقتل خمسة إرهابيين في كركوك\nاشترك في النشرة البريدية لتصلك أخبار القصف الجوي"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("This text has no Arabic words at all.")]
    [InlineData("قال قال قال، « « » و و و 12 12/12/ / .")]
    [InlineData("\uD83D\uDE00 \uD83D مقتل")]
    public void Odd_texts_are_read_without_a_flaw(string text) => Assert.NotNull(Articles.Read(text));

    [Fact]
    public void Offsets_are_code_points_of_the_text_as_given()
    {
        const string Text = "😀 «عاجل» انفجـار عبوة ناسفة في الطارميّة.";
        var explosion = Articles.Only(Text);

        var place = explosion.Places[0].Evidence!;
        var runes = Text.EnumerateRunes().ToArray();
        Assert.Equal("D-TARMIYAH", explosion.Places[0].Value);
        Assert.Equal("الطارميّة", place.Text);
        Assert.Equal(place.Text, string.Concat(runes[place.Start..place.End]));
    }
}
