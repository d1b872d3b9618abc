using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xliff;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

/// <summary>The test suite of the XLIFF committee: every file is judged as its folder says.</summary>
public sealed class XliffValidityTests
{
    private const string Suite = "standards/xliff/test-suite/";

    public static TheoryData<string> Valid => [.. SharedFolder.Rows(Suite + "core/valid", "*.xlf"), .. SharedFolder.Rows(Suite + "modules/valid", "*.xlf"), .. SharedFolder.Rows(Suite + "core/in-out", "*.xlf")];

    public static TheoryData<string> Invalid => [.. SharedFolder.Rows(Suite + "core/invalid", "*.xlf"), .. SharedFolder.Rows(Suite + "modules/invalid", "*.xlf")];

    [Theory, MemberData(nameof(Valid))]
    public void A_valid_document_has_no_fault(string file) => Assert.Empty(Faults(file));

    [Theory, MemberData(nameof(Invalid))]
    public void An_invalid_document_is_refused_with_a_reason_and_the_line(string file)
    {
        var faults = Faults(file);
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.True(fault.Line > 1 && fault.What.Length > 15, fault.ToString()));
    }

    /// <summary>What a program cuts into segments, joins or annotates is the same text to us.</summary>
    [Theory]
    [InlineData("toJoin1")]
    [InlineData("toSegment1")]
    [InlineData("toRemoveAnnotations")]
    [InlineData("toRemoveExtensions")]
    [InlineData("toRewrite1")]
    [InlineData("toRewrite2")]
    public void However_a_unit_is_cut_its_text_is_the_same(string name) =>
        Assert.Equal(Units(name + "_in").Select(unit => (unit.Id, unit.Source.Text, unit.Target?.Text)), Units(name + "_out").Select(unit => (unit.Id, unit.Source.Text, unit.Target?.Text)));

    /// <summary>Where targets say another order than their sources, joining them puts the source into that order.</summary>
    [Theory]
    [InlineData("toJoin3", "a1 C2 B3[  ]  D4.")]
    [InlineData("toJoin4", "a1 C2 B3[  ]  D4 F6 E5 ")]
    public void A_translation_is_read_in_its_own_order(string name, string target)
    {
        Assert.Equal(target, Assert.Single(Units(name + "_in")).Target?.Text);
        Assert.Equal(target, Assert.Single(Units(name + "_out")).Target?.Text);
    }

    private static IEnumerable<BilingualUnit> Units(string name) => XliffReader.Read(new MemoryStream(SharedFile.Read($"{Suite}core/in-out/{name}.xlf"))).SelectMany(file => file.Units);

    private static IReadOnlyList<Fault> Faults(string file) => XliffValidator.Check(SafeXml.Load(new MemoryStream(SharedFile.Read(file))));
}
