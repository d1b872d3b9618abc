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

    private static IReadOnlyList<Fault> Faults(string file) => XliffValidator.Check(SafeXml.Load(new MemoryStream(SharedFile.Read(file))));
}
