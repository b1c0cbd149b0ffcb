using MapDash.Core.Events;
using Xunit;

namespace MapDash.Tests.Reading;

public sealed class NameTests
{
    [Theory]
    [InlineData("ضبطت قيادة عمليات الأنبار كدسا للعتاد في قضاء الرطبة.", "D-RUTBA")] // the command is no place
    [InlineData("تصفية ما يسمى والي صلاح الدين في جبال حمرين.", "NA-HAMRIN")] // nor is a title
    [InlineData("إحباط هجوم على نقاط المرابطة في قاطع عمليات ديالى.", "IQ-DI")] // its sector is one
    [InlineData("انفجار عبوة ناسفة في حي القادسية بمدينة كركوك.", "gn94787")] // a quarter named like a governorate
    [InlineData("انفجار عبوة ناسفة في كركوك.", "IQ-KI")] // city or governorate is not said
    [InlineData("مقتل ثلاثة إرهابيين في قضاء داقوق جنوبي كركوك.", "gn90220")] // where it lies, not where it happened
    [InlineData("عمليات برية واسعة في شمال وغربي البلاد.", "NA-NORTH", "NA-WEST")]
    [InlineData("أحبطت استهداف أبراج الطاقة في محافظات نينوى وصلاح الدين وديالى وشمال بغداد.", "IQ-NI", "IQ-SD", "IQ-DI", "NA-N-BAGHDAD")]
    [InlineData("هجوم مسلح في صلاح الدين وديالىالمعروفة.", "IQ-SD", "IQ-DI")] // run together by the printer
    [InlineData("اعتقال متهم في قضاء بلد.", "gn98112")]
    [InlineData("اعتقال متهم في بلد مجاور.")] // a country
    [InlineData("شكر للدور الفرنسي في تدريب القوات.")] // the role, not al-Dour
    [InlineData("إلقاء القبض على متهم فى الطارميه.", "D-TARMIYAH")] // Egyptian ى, ه for ة
    [InlineData("اعتقال متهم شمال القائم.", "gn92138")] // after a direction it is the town
    [InlineData("شكر للقائم بالأعمال على تدريب القوات.")] // an office
    [InlineData("اعتقال متهم في الموصل (400 كلم شمال بغداد).", "S-MOSUL")]
    [InlineData("سحبت القوات الأمريكية معداتها من قاعدة عين الأسد باتجاه سوريا.", "X-AIN-ASAD")] // where they were heading
    [InlineData("هجمات مسلحة في محافظة نينوى ولا سيما قضاء البعاج.", "IQ-NI", "D-BAAJ")] // both are meant
    [InlineData("خطف ثلاثة أشخاص في الصحراء غرب ناحية النخيب.", "SD-NUKHAYB")] // some desert says nothing beside a name
    [InlineData("تفتيش قرى في قضاء الحويجة التي تقع على بعد 60 كيلومترا جنوب غرب مدينة الموصل.", "D-HAWIJA")] // so far from a town is not in the town
    public void Places_are_named_by_the_words_alone(string text, params string[] places) =>
        Assert.Equal(places, Articles.Only(text).PlaceIds());

    [Theory]
    [InlineData("أعلن العراق تحرير كامل أراضيه من تنظيم داعش.", "IQ_GOV", "ISIS")] // the state acts
    [InlineData("ضربات جوية في العراق ضد داعش.", "ISIS")] // a place
    [InlineData("تعاون أمني بين العراق وفرنسا.", "IQ_GOV", "FRANCE")]
    [InlineData("نفذت قوات الجيش العراقي ومكافحة الإرهاب والرد السريع عملية تفتيش.", "IQ_ARMY", "CTS", "RRD")] // a list of forces
    [InlineData("اجتماع لضباط وزارتي الدفاع والداخلية.", "IQ_MOD", "IQ_MOI")] // a dual names two
    [InlineData("هجوم إرهابي في ديالى.")] // an adjective is nobody
    [InlineData("مقتل قيادي بارز في تنظيم داعش بضربة جوية.", "ISIS_LEADERS")]
    [InlineData("اعتقال قيادي في الحشد بالبصرة.")] // a leader of others
    [InlineData("ضربة جوية قتلت زعيم داعش أبو بكر البغدادي.", "BAGHDADI")] // one man
    [InlineData("ضبطت شرطة ذي قار كدسا للعتاد.", "POLICE")]
    [InlineData("هجوم مسلح على ثكنة قتل فيه تسعة من عناصر الشرطة الاتحادية.", "FEDPOL")] // the head of a name hides no longer one
    [InlineData("داهمت قوة مشتركة من الجيش والحشد الشعبي مخابئ.", "IQ_ARMY", "PMF")] // those whom it is made of
    [InlineData("ضبط شبكة دولية للاتجار بالحبوب المخدرة.", "DRUG_NETWORKS")]
    public void Actors_are_told_from_places_and_adjectives(string text, params string[] actors) =>
        Assert.Equal(actors, Articles.Only(text).ActorIds());

    [Fact]
    public void A_place_that_only_an_office_names_may_be_pointed_to()
    {
        var events = Articles.Read("ضبطت شرطة الأنبار كدسا للعتاد. واعتقلت الشرطة متهما في المحافظة.");

        Assert.Empty(events[0].PlaceIds());
        Assert.Equal(["IQ-AN"], events[1].PlaceIds());
    }

    [Fact]
    public void A_command_named_before_is_meant_by_the_command()
    {
        var events = Articles.Read("باشرت قيادة العمليات المشتركة بحماية أبراج الطاقة.\nكما أكدت القيادة اتخاذ تدابير بشأن تأمين الحدود العراقية مع سوريا.");

        Assert.Contains("JOC", events[1].ActorIds());
        Assert.Equal("JOC", events[1].Claimant);
    }

    [Fact]
    public void Speech_goes_on_with_the_speaker_before()
    {
        var events = Articles.Read("قال المتحدث باسم قيادة العمليات المشتركة إن طيران الجيش نفذ ضربة جوية في جبال حمرين. وأضاف أن \"قوة ألقت القبض على ثلاثة مطلوبين في كركوك\"، مبينا أن كدسا للعتاد ضبط في قضاء الحويجة.\nوأعلن العراق عام 2017 تحرير كامل أراضيه.");

        Assert.Equal(["KHAFAJI", "KHAFAJI", "KHAFAJI", "NARRATOR"], events.Select(draft => draft.Claimant));
        Assert.Equal(AttributionMode.DirectQuote, events[1].Mode);
    }

    [Fact]
    public void What_a_sentence_is_about_does_not_speak_in_it()
    {
        var events = Articles.Read("قال الخفاجي إن القوات تلاحق خلايا داعش في كركوك. وحول التنسيق مع سوريا، قال الخفاجي إن هناك تعاونا أمنيا مع الجانب السوري. وأضاف أن قوة من الشرطة الاتحادية اعتقلت مطلوبا في ديالى.");

        Assert.All(events, draft => Assert.Equal("KHAFAJI", draft.Claimant));
    }

    [Fact]
    public void Who_is_not_named_speaks_for_nobody_we_know()
    {
        Assert.Equal("NARRATOR", Articles.Only("قال مصدر محلي إن مسلحين هاجموا نقطة للشرطة الاتحادية في كركوك.").Claimant);
    }

    [Fact]
    public void Whose_own_troops_act_acts()
    {
        var find = Articles.Read("نفذ جهاز مكافحة الإرهاب عملية إنزال جوي في وادي الشاي. وقال الجهاز في بيان إن قواته عثرت على 15 عبوة ناسفة.");

        Assert.Equal("weapons_seizure", find[1].Kind.Value);
        Assert.Contains("CTS", find[1].ActorIds());
    }

    [Fact]
    public void The_militants_of_a_group_are_its_men_unless_it_is_doubted()
    {
        Assert.DoesNotContain("MILITANTS_UNSPEC", Articles.Only("هاجم مسلحون من تنظيم داعش نقطة للجيش في ديالى.").ActorIds());
        Assert.Contains("MILITANTS_UNSPEC", Articles.Only("هاجم مسلحون يعتقد أنهم من داعش نقطة للجيش في ديالى.").ActorIds());
    }

    [Fact]
    public void A_state_between_two_is_an_actor_only_where_they_deal_with_each_other()
    {
        Assert.DoesNotContain("SYRIA_GOV", Articles.Only("اعتقلت القوات الأمنية مطلوبين يتنقلون بين العراق وسوريا.").ActorIds());
        Assert.Contains("SYRIA_GOV", Articles.Only("يجري تعاون أمني بين العراق وسوريا لتبادل المعلومات.").ActorIds());
    }

    [Fact]
    public void The_border_is_the_one_that_was_named_last()
    {
        var events = Articles.Read("عززت قوات الحدود انتشارها على الحدود العراقية السورية. وأكد المتحدث أن الحدود محصنة بالكامل.");

        Assert.All(events, draft => Assert.Equal(["BS-IQ-SY"], draft.PlaceIds()));
    }
}
